import { textOf } from './blocks.ts';
import type { OutlineBlock, Tally } from './outline.ts';

/** In characters: shorter texts beside a picture are names and dates, longer ones are paragraphs. */
const SHORTEST = 40;
const LONGEST = 400;
/** How far up from its text the box may be. */
const CLIMB = 4;
/** With more text beside the caption, the box is no figure. */
const MOST_OF_BOX = 1.5;
/** Portraits of authors and icons are no wider, in CSS pixels. */
const NARROW = 160;
/** A part of the page, whatever it holds. */
const PARTS = new Set(['article', 'main', 'body', 'header', 'a', 'form', 'li', 'td']);

/**
 * The box that holds one picture and this text, and nothing else: a figure whose page never says so. Only to be asked
 * where a lead picture may stand. A text that begins with the name of an author is a byline beside a portrait.
 */
export function pictureBoxOf(block: OutlineBlock, authors: readonly string[]): Tally | null {
  const { at, size, linked } = block;
  if (size < SHORTEST || size > LONGEST || linked > size / 3) return null;
  let tally: Tally | null = at;
  for (let i = 0; tally && i < CLIMB; i++, tally = tally.parent) {
    const { element } = tally;
    if (tally.size > size * MOST_OF_BOX || PARTS.has(element.localName)) return null;
    const [picture, another] = element.getElementsByTagName('img');
    if (another) return null;
    if (picture) return isNarrow(picture) || namesAuthor(block, authors) ? null : tally;
  }
  return null;
}

function isNarrow(picture: Element): boolean {
  const width = Number.parseInt(picture.getAttribute('width') ?? '', 10);
  return width > 0 && width < NARROW;
}

function namesAuthor(block: OutlineBlock, authors: readonly string[]): boolean {
  const beginning = textOf(block).trim().slice(0, SHORTEST).toLowerCase();
  return authors.some((author) => beginning.includes(author.toLowerCase()));
}
