import type { Place } from '../../lib/db/list.ts';
import type { ListView } from './list-view.ts';

/** How far a list was drawn, and where in it the reader was. */
export interface KeptPlace {
  /** The row with which each page but the last ends. */
  ends: Place[];
  /** Px of each page. */
  heights: number[];
  /** Px scrolled. */
  top: number;
}

/** Keeps the place in the list of a view, for the next time that it is opened. */
export interface Places {
  of: (view: ListView) => KeptPlace | null;
  keep: (view: ListView, place: KeptPlace) => void;
  /** Scrolls `main` to `top` px, at the latest when its window has a size; the answer gives that up. */
  goTo: (main: HTMLElement, top: number) => () => void;
}

const KEY = 'list-place';
/** Pages; 2,000 rows. Who is further down is not looking for a place again, and the note would swell. */
const MOST_PAGES = 200;

/** The place of the last view; another view begins at its top. */
export function keptPlaces(kept: Storage): Places {
  return {
    of(view) {
      try {
        const known = JSON.parse(kept.getItem(KEY) ?? '') as { view?: unknown; place?: unknown };
        return known.view === JSON.stringify(view) ? placeFrom(known.place) : null;
      } catch {
        return null;
      }
    },
    keep(view, place) {
      if (place.ends.length > MOST_PAGES) kept.removeItem(KEY);
      else kept.setItem(KEY, JSON.stringify({ view: JSON.stringify(view), place: lean(place) }));
    },
    goTo(main, top) {
      const scroll = () => {
        main.scrollTop = top;
        if (main.clientHeight > 0) removeEventListener('resize', scroll);
      };
      // Chromium draws a side panel before it gives it any room: nothing can be scrolled until then.
      addEventListener('resize', scroll);
      scroll();
      return () => removeEventListener('resize', scroll);
    },
  };
}

/** Of a row only what says where it stands. */
function lean({ ends, heights, top }: KeptPlace): KeptPlace {
  return {
    ends: ends.map(({ id, savedAt, publishedAt, minutes, host, progress }) => ({
      id,
      savedAt,
      publishedAt,
      minutes,
      host,
      progress,
    })),
    heights: Array.from({ length: ends.length + 1 }, (_, page) => heights[page] ?? 0),
    top,
  };
}

/** A place only if it is whole: one that an older version wrote is none. */
function placeFrom(value: unknown): KeptPlace | null {
  const { ends, heights, top } = (value ?? {}) as Partial<Record<keyof KeptPlace, unknown>>;
  if (!Array.isArray(ends) || !Array.isArray(heights) || typeof top !== 'number') return null;
  if (heights.length !== ends.length + 1 || !heights.every((it) => typeof it === 'number')) return null;
  const whole = ends.every(
    (it) =>
      typeof it?.id === 'string' &&
      typeof it.host === 'string' &&
      [it.savedAt, it.publishedAt, it.minutes, it.progress].every((field) => typeof field === 'number'),
  );
  return whole ? { ends, heights, top } : null;
}
