import { DENSITIES, type ListView, PLAIN_VIEW, SORTS } from './list-view.ts';
import { SHELF_FILTERS } from './shelf-filters.ts';

export type Surface = 'popup' | 'panel';

/**
 * The view that a surface was left with. The panel remembers all of it; a popup, opened for a moment, begins with the
 * reading list and remembers only how a list looks.
 */
export function rememberedView(surface: Surface, kept: Storage): ListView {
  const known = readKept(kept.getItem(keyOf(surface)));
  const look = lookFrom(known);
  return surface === 'popup' ? { ...PLAIN_VIEW, ...look } : viewFrom(known);
}

/** A view from whatever was kept of one. */
export function viewFrom(known: Kept): ListView {
  return {
    ...lookFrom(known),
    shelf: choice(known.shelf, Object.keys(SHELF_FILTERS), PLAIN_VIEW.shelf),
    unread: known.unread === true,
    maxMinutes: typeof known.maxMinutes === 'number' ? known.maxMinutes : null,
    notOffline: known.notOffline === true,
    notWhole: known.notWhole === true,
    tag: typeof known.tag === 'string' ? known.tag : null,
    host: typeof known.host === 'string' ? known.host : null,
  };
}

export function rememberView(surface: Surface, view: ListView, kept: Storage): void {
  kept.setItem(keyOf(surface), JSON.stringify(view));
}

/** Where `Storage` keeps a view. */
export const keyOf = (surface: Surface) => `list-${surface}`;

function lookFrom(known: Kept) {
  return {
    sort: choice(known.sort, Object.keys(SORTS), PLAIN_VIEW.sort),
    grouped: known.grouped === true,
    density: choice(known.density, DENSITIES, PLAIN_VIEW.density),
  };
}

type Kept = Partial<Record<keyof ListView, unknown>>;

/** What was kept of a view, as far as it can be read. */
export function readKept(text: string | null): Kept {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

function choice<T extends string>(value: unknown, allowed: readonly string[], otherwise: T): T {
  return typeof value === 'string' && allowed.includes(value) ? (value as T) : otherwise;
}
