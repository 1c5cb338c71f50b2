import type { RefObject } from 'preact';
import { type Dispatch, type StateUpdater, useEffect, useState } from 'preact/hooks';
import type { HighlightRow } from '../../lib/db/rows.ts';
import { describe } from '../../lib/highlights/describe.ts';
import type { Selectors } from '../../lib/highlights/selectors.ts';
import { mapText, stretchOf } from '../../lib/highlights/text-map.ts';
import type { Mark } from './use-highlights.ts';

/** What the small menu is about: words just selected, or a highlight that was pressed. */
export type Marking = { box: DOMRect } & (
  | { type: 'selection'; selectors: Selectors }
  | { type: 'highlight'; row: HighlightRow }
);

/** Follows the selection in the text, and presses on its highlights. */
export function useMarking(
  text: RefObject<HTMLElement | null>,
  marks: readonly Mark[],
): [Marking | null, Dispatch<StateUpdater<Marking | null>>] {
  const [marking, setMarking] = useState<Marking | null>(null);
  useEffect(() => {
    const look = (event: Event) => {
      if (!text.current || isInMenu(event.target)) return;
      setMarking(selected(text.current) ?? (event instanceof MouseEvent ? pressed(marks, event) : null));
    };
    // A selection may end outside the text, and is made by keys too.
    const onKeyUp = (event: KeyboardEvent) => event.shiftKey && look(event);
    document.addEventListener('click', look);
    document.addEventListener('keyup', onKeyUp);
    return () => {
      document.removeEventListener('click', look);
      document.removeEventListener('keyup', onKeyUp);
    };
  }, [marks]);
  return [marking, setMarking];
}

/** The selected words of the text, described; null when none are. */
export function selected(text: HTMLElement): Marking | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(text)) return null;
  const map = mapText(text);
  const stretch = stretchOf(map, range);
  const selectors = stretch && describe(map.text, stretch);
  return selectors && { type: 'selection', selectors, box: range.getBoundingClientRect() };
}

function pressed(marks: readonly Mark[], { clientX: x, clientY: y, target }: MouseEvent): Marking | null {
  if (target instanceof Element && target.closest('a, button')) return null;
  const isHit = (box: DOMRect) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  for (const { row, range } of marks) {
    const box = range && [...range.getClientRects()].find(isHit);
    if (box) return { type: 'highlight', row, box };
  }
  return null;
}

const isInMenu = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[data-marking], nav') !== null;
