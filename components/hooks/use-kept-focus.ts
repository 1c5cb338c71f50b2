import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps the focus in a list when the row that has it goes away (archived, deleted, here or elsewhere): its follower
 * gets it. Rows are elements with `data-row`, the link of each is its first `a`.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, rows: readonly { id: string }[]): void {
  const last = useRef<{ id: string; index: number } | null>(null);

  useLayoutEffect(() => {
    const lost = last.current;
    const doc = list.current?.ownerDocument;
    if (doc && lost && doc.activeElement === doc.body && !rows.some(({ id }) => id === lost.id))
      focusRow(list.current, lost.index);
    const element = list.current;
    if (!element) return;
    const remember = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
      if (row?.dataset.row) last.current = { id: row.dataset.row, index: indexOf(row) };
    };
    const forget = ({ relatedTarget }: FocusEvent) => {
      // Without a new place the focus is lost, not moved: the row may be going.
      if (relatedTarget) last.current = null;
    };
    element.addEventListener('focusout', forget);
    element.addEventListener('focusin', remember);
    return () => {
      element.removeEventListener('focusout', forget);
      element.removeEventListener('focusin', remember);
    };
  }, [list, rows]);
}

function indexOf(row: Element): number {
  return row.parentElement ? [...row.parentElement.children].indexOf(row) : 0;
}

function focusRow(list: HTMLElement | null, index: number): void {
  const rows = list?.querySelectorAll('[data-row]');
  const row = rows?.[Math.min(index, rows.length - 1)];
  row?.querySelector('a')?.focus();
}
