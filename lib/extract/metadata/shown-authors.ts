import { type Byline, isPerson, type NameWords, readByline } from './clean-name.ts';
import type { HeadZone } from './head-zone.ts';
import { lineText } from './line-text.ts';
import { bare, foldSpace } from './text.ts';

/** Ways in which pages mark who wrote a story, the surest first. Loose ones must hold what looks like a person. */
const MARKS: readonly { selector: string; loose: boolean }[] = [
  {
    selector: '[itemprop~="author"] [itemprop~="name"], .author.vcard .fn, .byline .fn, .p-author',
    loose: false,
  },
  { selector: '[itemprop~="author"], [rel~="author"]', loose: false },
  {
    selector:
      '[class*="author-name" i], [class*="authorname" i], [class*="author_name" i], [class*="author__name" i], [class*="byline-name" i], [class*="byline__name" i]',
    loose: false,
  },
  { selector: '[class*="byline" i], [data-testid*="byline" i], [class*="posted-by" i]', loose: false },
  { selector: '[class*="author" i], [id*="author" i]', loose: true },
  {
    selector:
      'a[href*="/author/"], a[href*="/authors/"], a[href*="/contributor"], a[href*="/profile/"], a[href*="/people/"], a[href*="/by/"], a[href*="/autor/"], a[href*="/auteur/"]',
    loose: true,
  },
];

/** Elements of one kind that are looked at. */
const MOST = 16;
/** Longest text of an element that may be a byline, white space included. */
const LONGEST = 240;

/** Bylines in sight, the likeliest first: marked elements, "By …" lines at the headline, a portrait's name there. */
export function* shownBylines(doc: Document, zone: HeadZone, known: NameWords): Generator<Byline> {
  for (const { selector, loose } of MARKS) {
    const found = [...doc.querySelectorAll(selector)].slice(0, MOST);
    for (const element of [...found.filter((e) => !zone.isElsewhere(e))]) {
      const byline = fromElement(element, known);
      if (byline && (!loose || byline.names.every(isPerson))) yield byline;
    }
  }
  yield* introduced(zone, known);
  yield* portrayed(doc, zone, known);
}

function fromElement(element: Element, known: NameWords): Byline | null {
  const content = element.getAttribute('content');
  if (content) return readByline(content, known);
  if ((element.textContent ?? '').length > LONGEST) return null;
  return readByline(lineText(element), known);
}

/** "By Jane Roe" in a line of its own, or a line "By" with the name in the next element. */
function* introduced(zone: HeadZone, known: NameWords): Generator<Byline> {
  for (const element of zone.lines) {
    if ((element.textContent ?? '').length > LONGEST) continue;
    const text = foldSpace(element.textContent ?? '');
    const lower = text.toLowerCase();
    const word = known.by.find(
      (by) => lower.startsWith(by) && !/^[\p{L}\p{N}]/u.test(lower.slice(by.length)),
    );
    if (!word) continue;
    const alone = /^[\s:]*$/.test(text.slice(word.length));
    const holder = alone
      ? (element.nextElementSibling ?? element.parentElement?.nextElementSibling ?? null)
      : element;
    const byline = holder && fromElement(holder, known);
    if (byline?.names.every((name) => /^[\p{Lu}\p{Lo}]/u.test(name))) yield byline;
  }
}

/** A name at the headline that a portrait there bears too. */
function* portrayed(doc: Document, zone: HeadZone, known: NameWords): Generator<Byline> {
  const portraits = [...doc.querySelectorAll('img[alt]')]
    .slice(0, 40)
    .map((image) => bare(image.getAttribute('alt') ?? ''));
  for (const element of zone.lines) {
    const text = foldSpace(element.textContent ?? '');
    if (text.length > 40 || element === zone.heading || !isPerson(text)) continue;
    const name = bare(text);
    const byline =
      portraits.some((alt) => alt.endsWith(name) || alt.startsWith(name)) && readByline(text, known);
    if (byline) yield byline;
  }
}
