import { classed } from './elements.ts';

const NAMED = /drop|initial|lettrine|first-?letter|first-character/i;
/** Letters that are words: the space behind them may be meant. */
const WORDS = /^[aioyàéöAIOYÀÉÖ]$/;

/** A first letter in an element of its own, set large by the page, joins its word. */
export function joinDropCaps(root: Element): void {
  for (const cap of classed(root, NAMED)) {
    const letter = cap.textContent?.trim() ?? '';
    if (!/^["'“„«‘’]?\p{L}\.?$/u.test(letter)) continue;
    const next = nextText(cap, root);
    if (!next || !/^\s*\p{L}/u.test(next.data)) continue;
    const spaced = WORDS.test(letter) && /^\s/.test(next.data);
    next.data = letter + (spaced ? ' ' : '') + next.data.trimStart();
    dropWithEmptyParents(cap, root);
  }
}

function nextText(cap: Element, root: Element): Text | null {
  const walker = root.ownerDocument.createTreeWalker(root, 4 /* SHOW_TEXT */);
  walker.currentNode = cap;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!cap.contains(text) && /\S/.test(text.data)) return text;
  }
  return null;
}

function dropWithEmptyParents(element: Element, root: Element): void {
  const parent = element.parentElement;
  element.remove();
  if (parent && parent !== root && !/\S/.test(parent.textContent ?? '') && !parent.querySelector('img'))
    dropWithEmptyParents(parent, root);
}
