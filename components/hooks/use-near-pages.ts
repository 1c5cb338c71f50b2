import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Part of the view's height that one event of scrolling must pass for nothing to be readable on the way. */
const FAST = 0.5;
/** ms without scrolling after which it has come to rest. */
const REST_MS = 100;
/** Px above and below the view in which pages are in the document: what a turn of the wheel shows is there already. */
const NEAR = 900;

interface NearPages {
  /** Numbers of the pages that are to be in the document. */
  near: ReadonlySet<number>;
  /** Whether the list is scrolled too fast to be read. */
  fast: boolean;
  /** Px that a page takes or took when it was last there; 0 before. */
  heightOf: (page: number) => number;
  setHeight: (page: number, height: number) => void;
  /** All that are known. */
  heights: RefObject<number[]>;
}

/**
 * Which pages of a long list lie near the view of the `main` that scrolls it, told by heights that were measured when
 * they were there. One that never was is there until it has been measured, and one in which something has the focus stays.
 *
 * @param known heights from an earlier time
 * @param list whose direct children are the pages (`data-page`, their number) and what keeps the place of others free
 */
export function useNearPages(
  list: RefObject<HTMLElement | null>,
  pages: number,
  known: readonly number[] = [],
): NearPages {
  const heights = useRef([...known]);
  const [near, setNear] = useState<readonly number[]>([0]);

  const look = useCallback(() => {
    const element = list.current;
    const main = element?.closest('main');
    if (!element || !main) return;
    const top = main.getBoundingClientRect().top - element.getBoundingClientRect().top - NEAR;
    const focused = document.activeElement?.closest<HTMLElement>('[data-page]')?.dataset.page;
    const next = pagesBetween(heights.current, pages, top, top + main.clientHeight + 2 * NEAR);
    if (focused !== undefined && !next.includes(Number(focused))) next.push(Number(focused));
    setNear((known) => (known.join() === next.join() ? known : next));
  }, [list, pages]);

  const [fast, setFast] = useState(false);
  useEffect(() => {
    const main = list.current?.closest('main');
    if (!main) return;
    let [last, timer] = [main.scrollTop, 0];
    const onScroll = () => {
      const { scrollTop } = main;
      if (Math.abs(scrollTop - last) > main.clientHeight * FAST) setFast(true);
      last = scrollTop;
      clearTimeout(timer);
      timer = window.setTimeout(setFast, REST_MS, false);
    };
    main.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      main.removeEventListener('scroll', onScroll);
    };
  }, [list]);

  useEffect(() => {
    const main = list.current?.closest('main');
    look();
    main?.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      main?.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [look, list]);

  const setHeight = useCallback(
    (page: number, height: number) => {
      if (heights.current[page] === height) return;
      heights.current[page] = height;
      look();
    },
    [look],
  );
  const isNew = heights.current[pages - 1] === undefined;
  return {
    near: new Set(isNew ? [...near, pages - 1] : near),
    fast,
    heightOf: (page) => heights.current[page] ?? 0,
    setHeight,
    heights,
  };
}

/**
 * Numbers of the pages that overlap the stretch from `top` to `bottom`, px from the start of the list. Pages without rows
 * count where they lie, so that they see rows come.
 */
export function pagesBetween(
  heights: readonly number[],
  pages: number,
  top: number,
  bottom: number,
): number[] {
  const found: number[] = [];
  for (let page = 0, at = 0; page < pages && at <= bottom; page++) {
    const end = at + (heights[page] ?? 0);
    if (end >= top) found.push(page);
    at = end;
  }
  return found;
}
