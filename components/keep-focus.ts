/** What can take the focus by Tab. */
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Who reads in the middle of a text stays there. */
const STILL = { preventScroll: true };

/** The page itself has the focus, and no control of it: keys of the page and of scrolling go on as before. */
export function focusMain(doc: Document): void {
  const main = doc.querySelector('main');
  if (!main) return;
  main.tabIndex = -1;
  main.focus(STILL);
}

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
    if (!(left instanceof HTMLElement) || left.localName === 'main') return focusMain(doc);
    const next = left.querySelector<HTMLElement>(FOCUSABLE);
    if (!next && !left.hasAttribute('tabindex')) left.tabIndex = -1;
    (next ?? left).focus(STILL);
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
