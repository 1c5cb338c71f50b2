import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { keepPlace, readPlace } from '../../lib/db/commands/keep-place.ts';
import { distanceTo, type Place, placeAt } from '../../lib/reading/place.ts';
import { progressOf } from '../../lib/reading/progress.ts';
import { RESHAPED } from './step-size.ts';

/** px between the window's upper edge and the line at which reading is taken to begin: the bar and a little air. */
const TOP = 64;

/**
 * Opens the article where its reader stopped, keeps that place when the text is set anew, and writes it down: when
 * scrolling ends, and when the page is left.
 *
 * @param text the element that holds the text, filled before this runs
 * @param look changes whenever the text takes another shape
 * @param keeps false while an earlier text is looked at
 * @param elsewhere true when the article is opened at another place than the kept one
 */
export function usePlace(
  articleId: string,
  text: RefObject<HTMLElement | null>,
  look: string,
  keeps: boolean,
  elsewhere: boolean,
): void {
  const place = useRef<Place | null>(null);
  const moved = useRef(false);

  useEffect(() => {
    let current = true;
    scrollTo(0, 0);
    readPlace(articleId).then((kept) => {
      if (!current || moved.current || elsewhere || !kept) return;
      place.current = kept;
      scrollBackTo(text.current, kept);
    });
    return () => {
      current = false;
    };
  }, [articleId]);

  useLayoutEffect(() => {
    scrollBackTo(text.current, place.current);
  }, [look]);

  useEffect(() => {
    if (!keeps) return;
    let writing = false;
    let changed = false;
    // One write at a time: a wheel ends many scrolls in a second, and each write is on disk before it is told.
    const write = async () => {
      changed = writing;
      const box = text.current?.getBoundingClientRect();
      if (writing || !box || box.height === 0) return;
      writing = true;
      await keepPlace(articleId, place.current, progressOf(box, innerHeight)).catch(() => {});
      writing = false;
      if (changed) void write();
    };
    const onScrollEnd = () => {
      if (!text.current) return;
      moved.current = true;
      place.current = placeAt(text.current, TOP);
      void write();
    };
    const onResize = () => scrollBackTo(text.current, place.current);
    const onLeave = () => {
      const box = text.current?.getBoundingClientRect();
      // Who opens a long story and leaves at once has not begun it; a short one was seen whole.
      if (moved.current || (box && box.top >= 0 && box.bottom <= innerHeight)) void write();
    };
    const onHidden = () => document.visibilityState === 'hidden' && onLeave();
    addEventListener('scrollend', onScrollEnd);
    addEventListener('resize', onResize);
    addEventListener(RESHAPED, onResize);
    addEventListener('pagehide', onLeave);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      removeEventListener('scrollend', onScrollEnd);
      removeEventListener('resize', onResize);
      removeEventListener(RESHAPED, onResize);
      removeEventListener('pagehide', onLeave);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [articleId, keeps]);
}

/** Frames in which a place may still move: blocks take their true height only when they come near the window. */
const SETTLING = 3;

function scrollBackTo(text: HTMLElement | null, place: Place | null, frames = SETTLING): void {
  const distance = text?.isConnected && place ? distanceTo(text, place, TOP) : null;
  if (distance === null || Math.abs(distance) < 1) return;
  scrollBy({ top: distance, behavior: 'instant' });
  if (frames > 0) requestAnimationFrame(() => scrollBackTo(text, place, frames - 1));
}
