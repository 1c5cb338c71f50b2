import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { keepPlace, readPlace } from '../../lib/db/commands/keep-place.ts';
import { blocksOf } from '../../lib/reading/blocks.ts';
import { distanceTo, type Place, placeAt } from '../../lib/reading/place.ts';
import { progressOf } from '../../lib/reading/progress.ts';
import { whenIdle } from '../when-idle.ts';
import { scrollExactly } from './scroll-exactly.ts';
import { RESHAPED } from './step-size.ts';

/** px between the window's upper edge and the line at which reading is taken to begin: the bar and a little air. */
const TOP = 64;

/** ms after which a place is written down even while the browser is busy. */
const WRITTEN = 1000;

/**
 * Opens the article where its reader stopped, keeps that place when the text is set anew, and writes it down: when
 * scrolling ends, and when the page is left.
 *
 * @param text the element that holds the text, filled before this runs
 * @param look change whenever the text takes another shape, or is another one
 * @param keeps false while an earlier text is looked at
 * @param elsewhere true when the article is opened at another place than the kept one
 */
export function usePlace(
  articleId: string,
  text: RefObject<HTMLElement | null>,
  look: readonly string[],
  keeps: boolean,
  elsewhere: boolean,
): void {
  const place = useRef<Place | null>(null);
  const moved = useRef(false);
  const write = useRef(() => {});
  // Meanwhile the window's edge says nothing of its reader.
  const returning = useRef(false);

  const known = useRef<HTMLElement[]>([]);
  /** Looked for once, until the text is filled anew: scrolling asks for them at every stop. */
  const blocks = (root: HTMLElement) => {
    if (!known.current[0]?.isConnected) known.current = blocksOf(root);
    return known.current;
  };

  const goBack = () => {
    const distance = () => {
      const root = text.current;
      return root?.isConnected && place.current ? distanceTo(root, place.current, TOP, blocks(root)) : null;
    };
    if (distance() === null) return;
    scrollExactly(distance, (reached) => {
      returning.current = false;
      moved.current = true;
      if (reached) write.current();
    });
    returning.current = true;
  };

  useEffect(() => {
    let current = true;
    scrollTo(0, 0);
    readPlace(articleId).then((kept) => {
      if (!current || moved.current || elsewhere || !kept) return;
      place.current = kept;
      goBack();
    });
    return () => {
      current = false;
    };
  }, [articleId]);

  useLayoutEffect(goBack, look);

  useEffect(() => {
    if (!keeps) return;
    let writing = false;
    let changed = false;
    let callOff = () => {};
    // One write at a time: a wheel ends many scrolls in a second, and each write is on disk before it is told.
    const keep = async () => {
      callOff();
      changed = writing;
      const box = text.current?.getBoundingClientRect();
      if (writing || !box || box.height === 0) return;
      writing = true;
      await keepPlace(articleId, place.current, progressOf(box, innerHeight)).catch(() => {});
      writing = false;
      if (changed) void keep();
    };
    write.current = () => void keep();
    const onScrollEnd = () => {
      if (!text.current || returning.current) return;
      moved.current = true;
      place.current = placeAt(text.current, TOP, blocks(text.current));
      // Writing, and all that is rendered anew for it, stays out of the frames of a scroll that goes on.
      callOff();
      callOff = whenIdle(write.current, WRITTEN);
    };
    const onLeave = () => {
      const box = text.current?.getBoundingClientRect();
      // Who opens a long story and leaves at once has not begun it; a short one was seen whole.
      if (moved.current || (box && box.top >= 0 && box.bottom <= innerHeight)) write.current();
    };
    const onHidden = () => document.visibilityState === 'hidden' && onLeave();
    addEventListener('scrollend', onScrollEnd);
    addEventListener('resize', goBack);
    addEventListener(RESHAPED, goBack);
    addEventListener('pagehide', onLeave);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      callOff();
      write.current = () => {};
      removeEventListener('scrollend', onScrollEnd);
      removeEventListener('resize', goBack);
      removeEventListener(RESHAPED, goBack);
      removeEventListener('pagehide', onLeave);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [articleId, keeps]);
}
