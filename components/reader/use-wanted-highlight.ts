import { useEffect, useRef } from 'preact/hooks';
import type { Mark } from './use-highlights.ts';

/** The highlight at which the article is to be opened, from the address of the page; null: where its reader stopped. */
export const wantedHighlight = (): string | null => new URLSearchParams(location.search).get('highlight');

/**
 * Shows the wanted highlight, once, as soon as it stands in the text.
 *
 * @param onLost its words are no longer in the text
 */
export function useWantedHighlight(
  marks: readonly Mark[],
  onShow: (mark: Mark) => void,
  onLost: () => void,
): void {
  const done = useRef(false);
  useEffect(() => {
    const wanted = wantedHighlight();
    const mark = wanted ? marks.find(({ row }) => row.id === wanted) : null;
    if (!mark || done.current) return;
    done.current = true;
    if (mark.range) onShow(mark);
    else onLost();
  }, [marks]);
}
