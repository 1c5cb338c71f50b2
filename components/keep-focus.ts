/** What can take the focus by Tab. */
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/**
 * Never lets the focus be lost: when what has it is taken away (a button that did its work, a row that was deleted),
 * the nearest part of the page that is left gets it, at its first control. Lists that know better (`useKeptFocus`) go
 * first. Returns the function that ends it.
 */
export function keepFocus(doc: Document): () => void {
  let held: Element[] = [];
  const remember = ({ target }: FocusEvent) => {
    held = [];
    for (let at = target instanceof Element ? target : null; at; at = at.parentElement) held.push(at);
  };
  const recover = () => {
    if (doc.activeElement !== doc.body || held[0]?.isConnected !== false) return;
    const left = held.find((it) => it.isConnected && it !== doc.body && it !== doc.documentElement);
    held = [];
    const place = left ?? doc.querySelector('main');
    if (!(place instanceof HTMLElement)) return;
    const next = place.querySelector<HTMLElement>(FOCUSABLE);
    if (!next && !place.hasAttribute('tabindex')) place.tabIndex = -1;
    (next ?? place).focus();
  };
  // After the observers of the lists have had their turn.
  const observer = new MutationObserver(() => queueMicrotask(recover));
  observer.observe(doc.body, { childList: true, subtree: true });
  doc.addEventListener('focusin', remember);
  return () => {
    observer.disconnect();
    doc.removeEventListener('focusin', remember);
  };
}
