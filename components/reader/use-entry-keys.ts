import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Where arrows are the field's own. */
const FIELDS = 'input, textarea, select';
/** What is pressed by Delete in an entry: the button that says so. */
const REMOVES = '[aria-keyshortcuts="Del"]';

/**
 * Keys of the lists in a panel, whose entries are elements with `data-entry`: up and down go through what can be pressed
 * in them (Enter presses it), Delete removes the entry. Where there is no entry the browser has its keys.
 */
export function useEntryKeys(panel: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = panel.current;
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (!root || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!(target instanceof Element) || target.closest(FIELDS)) return;
      const handled = key === 'Delete' ? remove(root, target) : go(root, STEPS[key] ?? 0);
      if (handled) event.preventDefault();
    };
    root?.addEventListener('keydown', onKeyDown);
    return () => root?.removeEventListener('keydown', onKeyDown);
  });
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

function go(root: HTMLElement, step: number): boolean {
  const controls = controlsIn(root);
  const next = controls[controls.indexOf(document.activeElement as HTMLElement) + step];
  if (step === 0 || !next) return false;
  next.focus();
  return true;
}

function remove(root: HTMLElement, target: Element): boolean {
  const entry = target.closest('[data-entry]');
  const button = entry?.querySelector<HTMLElement>(REMOVES);
  if (!entry || !button) return false;
  // The focus must not go with the entry: the keys begin where it is.
  const others = controlsIn(root).filter((it) => !entry.contains(it));
  const after = others.find((it) => entry.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING);
  (after ?? others.at(-1) ?? root).focus();
  button.click();
  return true;
}

function controlsIn(root: HTMLElement): HTMLElement[] {
  const all = [...root.querySelectorAll<HTMLElement>('[data-entry] :is(button, a[href])')];
  return all.filter((it) => it.checkVisibility?.() ?? true);
}
