import type { Metadata } from '../../article.ts';
import { rename } from './elements.ts';

/** What a text beside a picture may repeat, and is no caption then. */
type Head = Pick<Metadata, 'title' | 'authors'>;

/** In characters: shorter texts beside a picture are names and dates, longer ones are paragraphs. */
const SHORTEST = 40;
const LONGEST = 400;
/** A text node this long is the story's. */
const PROSE = 150;
/** How far up from its picture the box may be. */
const CLIMB = 4;
/** A caption, its credit, and what is set in italics in them; more is a list. */
const MOST_LINES = 5;
const BOXES = new Set(['div', 'section', 'span']);
/** What no caption holds. */
const NO_CAPTION = 'p + p, h1, h2, h3, h4, h5, h6, ul, ol, table, form, button, blockquote';

/**
 * Makes a figure of the box before the first words of the story that holds one picture and a line of text, whatever the
 * page calls it: a caption is nothing that the site says.
 */
export function boxLeadPicture(root: Element, head: Head): void {
  const walker = root.ownerDocument.createTreeWalker(root, 1 | 4 /* SHOW_ELEMENT | SHOW_TEXT */);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3 && (node.nodeValue ?? '').trim().length >= PROSE) return;
    if (node.nodeName !== 'IMG' || (node as Element).closest('figure')) continue;
    const box = boxOf(node as Element, root);
    if (!box) continue;
    if (!repeatsHead(box.textContent ?? '', head)) rename(box, 'figure');
    return;
  }
}

function boxOf(picture: Element, root: Element): Element | null {
  let box = picture.parentElement;
  for (let i = 0; i < CLIMB && box && box !== root; i++, box = box.parentElement) {
    if (box.getElementsByTagName('img').length > 1) return null;
    const { length } = box.textContent?.trim() ?? '';
    if (length > LONGEST) return null;
    if (length === 0) continue;
    return length >= SHORTEST && BOXES.has(box.localName) && isPlain(box, length) ? box : null;
  }
  return null;
}

/** No more than a credit leads elsewhere. */
function isPlain(box: Element, length: number): boolean {
  const links = [...box.getElementsByTagName('a')];
  const linked = links.reduce((sum, link) => sum + (link.textContent?.trim().length ?? 0), 0);
  return linked < length / 3 && box.querySelector(NO_CAPTION) === null && countLines(box) <= MOST_LINES;
}

function countLines(box: Element): number {
  const walker = box.ownerDocument.createTreeWalker(box, 4 /* SHOW_TEXT */);
  let lines = 0;
  while (walker.nextNode()) if (/\S/.test(walker.currentNode.nodeValue ?? '')) lines++;
  return lines;
}

/** A text that begins with the name of an author is a byline beside a portrait. */
function repeatsHead(text: string, { title, authors }: Head): boolean {
  const said = text.trim().toLowerCase();
  const beginning = said.slice(0, SHORTEST);
  return (
    (title !== '' && said.includes(title.toLowerCase())) ||
    authors.some((author) => beginning.includes(author.toLowerCase()))
  );
}
