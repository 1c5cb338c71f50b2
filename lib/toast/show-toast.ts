import { toastStyle } from './toast-style.ts';
import type { ToastWords } from './words.ts';

/** How long a toast stays that needs no answer, in ms: long enough to read two lines and to reach for Undo. */
const STAYS = 5000;
/** How long one stays that waits to be closed, in ms: the browser ends a worker's call after five minutes. */
const STAYS_AT_MOST = 240_000;

const HOST = 'broadsheet-toast';

/**
 * Shows a toast over the page and promises what the reader chose: an action's id, or `closed`. It lives in a closed
 * shadow root in the top layer, answers only to real clicks and keys, and leaves nothing behind. While nothing in the
 * page has the focus, Tab goes to it; Esc closes it.
 */
export function showToast(doc: Document, words: ToastWords): Promise<string> {
  // An earlier toast makes room.
  for (const old of doc.querySelectorAll(HOST)) old.remove();
  const host = doc.createElement(HOST);
  // The page's style sheets reach the host, but not what is inside it.
  host.style.cssText = 'all: initial !important; position: fixed !important; inset: auto 0 0 auto !important';
  const root = host.attachShadow({ mode: 'closed' });
  const card = buildCard(doc, words);
  const style = doc.createElement('style');
  style.textContent = toastStyle;
  root.append(style, card);
  doc.documentElement.append(host);
  showAbove(host);
  return new Promise((resolve) => {
    const end = new AbortController();
    const close = (answer: string) => {
      end.abort();
      host.remove();
      resolve(answer);
    };
    watchTime(card, words.stays ? STAYS_AT_MOST : STAYS, () => close('closed'), end.signal);
    watchKeys(doc, card, root, () => close('closed'), end.signal);
    card.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (event.isTrusted && button) close(button.value);
    });
  });
}

function buildCard(doc: Document, words: ToastWords): HTMLElement {
  const card = doc.createElement('div');
  card.className = 'card';
  card.lang = words.lang;
  card.dir = words.dir;
  card.setAttribute('role', words.stays ? 'alert' : 'status');
  card.append(line(doc, 'text', words.text));
  if (words.detail) card.append(line(doc, 'detail', words.detail));
  const actions = line(doc, 'actions', '');
  for (const { id, label } of words.actions) actions.append(button(doc, id, label));
  actions.append(button(doc, 'closed', words.closeLabel));
  card.append(actions);
  return card;
}

function line(doc: Document, className: string, text: string): HTMLElement {
  const element = doc.createElement('div');
  element.className = className;
  element.textContent = text;
  return element;
}

function button(doc: Document, value: string, label: string): HTMLButtonElement {
  const element = doc.createElement('button');
  element.type = 'button';
  element.value = value;
  element.textContent = label;
  return element;
}

/** The top layer lies over every `z-index`; a browser that cannot shows the toast where it stands. */
function showAbove(host: HTMLElement): void {
  try {
    host.popover = 'manual';
    host.showPopover();
  } catch {
    host.style.setProperty('z-index', '2147483647', 'important');
  }
}

/** Closes after `time` ms, which do not run while the pointer or the focus is on the toast. */
function watchTime(card: HTMLElement, time: number, close: () => void, signal: AbortSignal): void {
  let timer = setTimeout(close, time);
  const held = { pointer: false, focus: false };
  const hold = (what: keyof typeof held, on: boolean) => {
    held[what] = on;
    clearTimeout(timer);
    timer = setTimeout(close, held.pointer || held.focus ? STAYS_AT_MOST : time);
  };
  card.addEventListener('pointerenter', () => hold('pointer', true), { signal });
  card.addEventListener('pointerleave', () => hold('pointer', false), { signal });
  card.addEventListener('focusin', () => hold('focus', true), { signal });
  card.addEventListener('focusout', () => hold('focus', false), { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

function watchKeys(
  doc: Document,
  card: HTMLElement,
  root: ShadowRoot,
  close: () => void,
  signal: AbortSignal,
): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    if (event.key === 'Escape') {
      // The page's own Esc (closing its dialog, say) is its own business unless we had the focus.
      if (root.activeElement) event.stopImmediatePropagation();
      close();
    } else if (event.key === 'Tab' && !event.shiftKey && isUnfocused(doc)) {
      event.preventDefault();
      card.querySelector('button')?.focus();
    }
  };
  doc.defaultView?.addEventListener('keydown', onKey, { capture: true, signal });
}

function isUnfocused(doc: Document): boolean {
  return doc.activeElement === null || doc.activeElement === doc.body;
}
