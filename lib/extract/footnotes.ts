import type { Outline, OutlineBlock } from './outline.ts';
import type { Page } from './page.ts';

/** A mark is a number, a letter or a star, in brackets maybe: "[12]". In characters. */
const MARK_LENGTH = 5;
/** A note's number is a link of its own, and the text stands beside it: so many elements up. */
const CLIMB = 2;
/** Shorter, and the element is the number alone. Longer, and it is the list of all notes. In characters. */
const LEAST = 12;
const MOST = 2000;

/**
 * Footnotes that Readability lost: what a mark in the kept text leads to. A link of a few signs from inside a paragraph to
 * a place further down is that in any language, whatever the elements are called.
 */
export function findFootnotes({ blocks }: Outline, page: Page): OutlineBlock[] {
  const boxes = new Set<Element>();
  let places: Map<string, Element> | null = null;
  // A copy of a page keeps no list of its ids, and a page may have hundreds of such marks.
  const placeOf = (id: string) => {
    places ??= new Map([...page.querySelectorAll('[id]')].reverse().map((element) => [element.id, element]));
    return places.get(id) ?? null;
  };
  for (const block of blocks) {
    if (!block.kept || !block.prose || !block.linked) continue;
    for (const link of block.element.getElementsByTagName('a')) {
      const box = noteOf(link, placeOf);
      if (box && block.element.compareDocumentPosition(box) & FOLLOWING) boxes.add(box);
    }
  }
  if (boxes.size === 0) return [];
  return blocks.filter((block) => !block.kept && [...boxes].some((box) => box.contains(block.element)));
}

/** `Node.DOCUMENT_POSITION_FOLLOWING` */
const FOLLOWING = 4;

function noteOf(link: Element, placeOf: (id: string) => Element | null): Element | null {
  const href = link.getAttribute('href') ?? '';
  const mark = link.textContent?.trim() ?? '';
  if (!/^#./.test(href) || mark === '' || mark.length > MARK_LENGTH) return null;
  let note: Element | null = placeOf(href.slice(1));
  for (let i = 0; note && lengthOf(note) < LEAST && i < CLIMB; i++) note = note.parentElement;
  return note && lengthOf(note) >= LEAST && lengthOf(note) <= MOST ? note : null;
}

const lengthOf = (element: Element): number => element.textContent?.trim().length ?? 0;
