import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * Keeps the focus in a list when the row that has it goes away (archived, deleted, here or elsewhere): its follower
 * gets it, and where no row is left the list itself. Rows are elements with `data-row`, the link of each is its first
 * `a`; the list can be focused.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let last: { id: string; index: number } | null = null;
    const rows = () => [...element.querySelectorAll<HTMLElement>('[data-row]')];
    const remember = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
      last = row?.dataset.row ? { id: row.dataset.row, index: rows().indexOf(row) } : null;
    };
    const forget = ({ relatedTarget }: FocusEvent) => {
      // Without a new place the focus is lost, not moved: the row may be going.
      if (relatedTarget) last = null;
    };
    const observer = new MutationObserver(() => {
      const doc = element.ownerDocument;
      if (!last || doc.activeElement !== doc.body) return;
      const all = rows();
      const next =
        all.find((row) => row.dataset.row === last?.id) ?? all[Math.min(last.index, all.length - 1)];
      (next?.querySelector('a') ?? element).focus();
    });
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener('focusout', forget);
    element.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      element.removeEventListener('focusout', forget);
      element.removeEventListener('focusin', remember);
    };
  }, [list]);
}
