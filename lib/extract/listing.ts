import type { Page } from './page.ts';
import { parseUrl } from './parse-url.ts';
import { textSize } from './text-size.ts';

/** Cards that make a list of stories. */
const CARDS = 6;
/** Share of the text that stands in cards; a story with other stories under it has less, even uncleaned. */
const SHARE = 0.7;

/**
 * True for sections, tags, results of a search: the text found on the page is that of cards, each one a heading that is
 * a link to another page of this site and a few words below it.
 * @param text what was taken for the story
 */
export function isListing(doc: Page, href: string, text: string): boolean {
  const page = parseUrl(href);
  const groups = new Map<Element, Element[]>();
  for (const heading of doc.querySelectorAll('h2, h3, h4')) {
    const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
    const target = link && parseUrl(link.getAttribute('href') ?? '', href);
    // A heading with a link to itself is a chapter, not another story.
    if (!target || target.host !== page?.host || (target.hash && target.pathname === page.pathname)) continue;
    const card = cardOf(heading);
    const list = card?.parentElement;
    if (card && list) groups.set(list, [...(groups.get(list) ?? []), card]);
  }
  const all = textSize(text);
  for (const cards of groups.values()) {
    if (cards.length < CARDS) continue;
    const inCards = cards.flatMap((card) => wordsOf(card)).filter((words) => text.includes(words));
    if (textSize(inCards.join('')) >= SHARE * all) return true;
  }
  return false;
}

/** The largest element around a heading that stands in a row with others of its name and looks. */
function cardOf(heading: Element): Element | null {
  for (let box: Element | null = heading; box?.parentElement; box = box.parentElement) {
    const beside = box.nextElementSibling ?? box.previousElementSibling;
    if (box !== heading && beside?.localName === box.localName && beside.querySelector(heading.localName))
      return box;
    if (box.localName === 'body') break;
  }
  return null;
}

/** Runs of text in a card that are long enough to be found again. */
function wordsOf(card: Element): string[] {
  const runs: string[] = [];
  const walker = card.ownerDocument.createTreeWalker(card, 4 /* SHOW_TEXT */);
  while (walker.nextNode()) {
    const run = walker.currentNode.nodeValue?.trim() ?? '';
    if (run.length > 1) runs.push(run);
  }
  return runs;
}
