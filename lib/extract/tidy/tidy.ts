import type { Metadata } from '../../article.ts';
import { MARK } from '../../clean/mark.ts';
import type { Page } from '../page.ts';
import { settleLinks } from './addresses.ts';
import { gatherCaptions } from './captions.ts';
import { joinDropCaps } from './drop-caps.ts';
import { replaceEmbeds } from './embeds.ts';
import { levelHeadings } from './headings.ts';
import { joinSplitParagraphs } from './join-paragraphs.ts';
import { resolvePictures } from './lazy-pictures.ts';
import { boxLeadPicture } from './lead-figure.ts';
import { nameNotes } from './notes.ts';
import { makeParagraphs } from './paragraphs.ts';
import { settlePictures } from './pictures.ts';
import { dropTitleRepeats } from './title-repeats.ts';
import { dropSilent, flattenWrappers } from './wrappers.ts';

/**
 * Every structural change of an extraction, before anything is judged or removed. Works in place; class names and ids
 * stay, as the cleaning steps read them.
 */
export function tidy(root: HTMLElement, page: Page, metadata: Metadata, href: string): void {
  const base = baseOf(page, href);
  for (const forged of root.querySelectorAll(`[${MARK}]`)) forged.removeAttribute(MARK);
  resolvePictures(root);
  dropSilent(root);
  settlePictures(root, base);
  replaceEmbeds(root, base);
  nameNotes(root, href);
  settleLinks(root, base);
  boxLeadPicture(root, metadata);
  gatherCaptions(root);
  dropTitleRepeats(root, metadata.title);
  joinDropCaps(root);
  makeParagraphs(root);
  joinSplitParagraphs(root);
  levelHeadings(root);
  flattenWrappers(root);
}

/**
 * The same for pieces that are no part of the story, where only their addresses matter: they may be put back. All at once,
 * as there are dozens of them with hardly anything in each.
 */
export function tidyPieces(pieces: Iterable<Element>, page: Page, href: string): void {
  const base = baseOf(page, href);
  const all = page.createElement('div');
  // A wrapper each: two pictures in a row are one only within a piece, and a piece that is a link stays one.
  for (const piece of pieces) all.appendChild(page.createElement('div')).append(piece);
  resolvePictures(all);
  settlePictures(all, base);
  replaceEmbeds(all, base);
  settleLinks(all, base, (link) => link.parentElement?.parentElement === all);
  for (const wrapper of all.children) wrapper.firstChild?.remove();
}

function baseOf(page: Page, href: string): string {
  const base = page.querySelector('base[href]')?.getAttribute('href') ?? '';
  return base ? new URL(base, href).href : href;
}
