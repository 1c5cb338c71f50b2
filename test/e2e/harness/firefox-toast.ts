import type { Toast } from './harness.ts';

/** Functions that run in the page with the browser's powers, which open closed shadow roots; only their text crosses. */

type Pierced = Element & { openOrClosedShadowRoot: ShadowRoot | null };

/** Reads the toast in the page, or null when there is none. */
export function readToastInPage(): Toast | null {
  const hosts = [...document.querySelectorAll('*')] as Pierced[];
  const root = hosts.map((it) => it.openOrClosedShadowRoot).find((it) => it?.mode === 'closed');
  if (!root) return null;
  const nameOf = (it: Element) => it.getAttribute('aria-label') ?? (it.textContent ?? '').trim();
  const parts = [...root.querySelectorAll('*')].filter((it) => !it.closest('style, script'));
  const leaves = parts.filter((it) => it.childElementCount === 0);
  const focused = root.activeElement;
  const text = leaves.map((it) => it.textContent ?? '').join(' ');
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    buttons: [...root.querySelectorAll('button, a')].map(nameOf),
    focus: focused ? (focused.matches('button, a') ? nameOf(focused) : '') : null,
  };
}

/** Where the middle of a button of the toast is, or null. */
export function toastButtonAt(label: string): { x: number; y: number } | null {
  const hosts = [...document.querySelectorAll('*')] as Pierced[];
  const roots = hosts.map((it) => it.openOrClosedShadowRoot).filter((it) => it !== null);
  const buttons = roots.flatMap((it) => [...it.querySelectorAll('button, a')]);
  const named = (it: Element) => (it.getAttribute('aria-label') ?? (it.textContent ?? '').trim()) === label;
  const button = buttons.find(named);
  if (!button) return null;
  const { left, top, width, height } = button.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
