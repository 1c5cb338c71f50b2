import names from '../../rules/furniture-names.json' with { type: 'json' };
import { classed, hasText, isElement, rename } from './elements.ts';

/** Names of captions and credits. */
const NAMED = new RegExp(names.caption, 'i');
/** Longest caption; more is a story about a picture. In characters. */
const LONGEST = 700;
/** How far up from a caption its picture's box may be. */
const CLIMB = 4;

/** Captions and credits stand in the `figcaption` of their picture's `figure`, whatever the page made them of. */
export function gatherCaptions(root: Element): void {
  for (const named of [...classed(root, NAMED), ...root.querySelectorAll('[itemprop~="caption"]')]) {
    if (named.closest('figure, figcaption, table') || !root.contains(named)) continue;
    const length = named.textContent?.trim().length ?? 0;
    if (length > 0 && length <= LONGEST) boxOf(named, root);
  }
  for (const figure of root.querySelectorAll('figure')) gather(figure);
}

/** Makes a figure of the box that holds the caption and one picture and hardly any other text. */
function boxOf(caption: Element, root: Element): void {
  const own = caption.textContent?.trim().length ?? 0;
  let box: Element | null = caption;
  for (let i = 0; i < CLIMB && box && box !== root; i++, box = box.parentElement) {
    const pictures = box.querySelectorAll('img').length;
    const text = box.textContent?.trim().length ?? 0;
    if (pictures > 1 || text > own + LONGEST / 4) break;
    if (pictures === 1 && /^(?:div|section|span|p|aside|dl|center)$/.test(box.localName)) {
      rename(box, 'figure');
      return;
    }
  }
  const before = caption.previousElementSibling;
  if (
    !before ||
    hasText(before) ||
    !(before.localName === 'img' || before.querySelectorAll('img').length === 1)
  )
    return;
  const figure = caption.ownerDocument.createElement('figure');
  before.before(figure);
  figure.append(before, caption);
}

/** In a figure with one picture all text is caption. */
function gather(figure: Element): void {
  if (
    figure.querySelectorAll('img').length !== 1 ||
    figure.querySelector('figure, table, pre, blockquote, ul, ol, form')
  )
    return;
  if ((figure.textContent?.length ?? 0) > LONGEST * 2) return;
  const given = figure.querySelector('figcaption');
  const loose = outside(figure, given);
  if (loose.length === 0) return;
  const caption = given ?? figure.appendChild(figure.ownerDocument.createElement('figcaption'));
  for (const node of loose) {
    if (hasText(caption)) caption.append(' ');
    caption.append(node);
  }
}

/** Outermost nodes with text that hold neither the picture nor the caption. */
function outside(box: Element, caption: Element | null): ChildNode[] {
  const found: ChildNode[] = [];
  for (const child of box.childNodes) {
    if (child === caption || !hasText(child)) continue;
    if (isElement(child) && (child.querySelector('img') || (caption && child.contains(caption))))
      found.push(...outside(child, caption));
    else found.push(child);
  }
  return found;
}
