import { inOrder, namedLike } from '../named-like.ts';
import type { Page } from '../page.ts';
import { type Byline, isPerson, type NameWords, readByline } from './clean-name.ts';
import type { HeadZone } from './head-zone.ts';
import { lineText } from './line-text.ts';
import { bare } from './text.ts';

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
    selector: 'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/auteur/"]',
    loose: true,
  },
];

/** All that the marks may find, and sometimes more: what classes and ids are like, and the rest. */
const NAMED = { class: /author|byline|posted-by/i, id: /author/i };
const OTHERS =
  '.author.vcard .fn, .byline .fn, [itemprop~="author"], [itemprop~="author"] [itemprop~="name"], [rel~="author"], [data-testid*="byline" i], a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/auteur/"]';
/** Marked elements in a document that are looked at, and of one kind. */
const MOST_MARKED = 300;
const MOST = 16;
/** Longest text of an element that may be a byline, white space aside. */
const LONGEST = 160;

/** Longest name beside a portrait, in characters. */
const LONGEST_NAME = 40;
/** Pictures whose text is compared with names. */
const MOST_PORTRAITS = 40;

/** Bylines in sight, the likeliest first: marked elements, "By …" lines at the headline, a portrait's name there. */
export function* shownBylines(doc: Page, zone: HeadZone, known: NameWords): Generator<Byline> {
  const marked = inOrder(namedLike(doc, NAMED), doc.querySelectorAll(OTHERS)).slice(0, MOST_MARKED);
  for (const { selector, loose } of MARKS) {
    const found = marked.filter((element) => element.matches(selector)).slice(0, MOST);
    for (const element of found.filter((marked) => !zone.isElsewhere(marked))) {
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
  const text = lineText(element, LONGEST);
  return text ? readByline(text, known) : null;
}

/** "By Jane Roe" in a line of its own, or a line "By" with the name in the next element. */
function* introduced(zone: HeadZone, known: NameWords): Generator<Byline> {
  for (const element of zone.lines) {
    const text = lineText(element, LONGEST);
    const introduction = known.introduction.exec(text)?.[0];
    if (!introduction) continue;
    const beside = element.nextElementSibling ?? element.parentElement?.nextElementSibling ?? null;
    const byline =
      introduction.length < text.length ? readByline(text, known) : beside && fromElement(beside, known);
    if (byline?.names.every((name) => /^[A-Z]/.test(name) || /^[\p{Lu}\p{Lo}]/u.test(name))) yield byline;
  }
}

/** A name at the headline that a portrait there bears too; one that stands in the headline is whom the story is about. */
function* portrayed(doc: Page, zone: HeadZone, known: NameWords): Generator<Byline> {
  const headline = bare(zone.heading?.textContent ?? '').split(' ');
  const isSubject = (name: string) => headline.includes(bare(name).split(' ').at(-1) ?? '');
  const named = zone.lines
    .filter((line) => line !== zone.heading)
    .map((line) => lineText(line, LONGEST_NAME))
    .filter((text) => isPerson(text) && !isSubject(text));
  if (named.length === 0) return;
  const portraits = [...doc.querySelectorAll('img[alt]')]
    .slice(0, MOST_PORTRAITS)
    .map((image) => image.getAttribute('alt') ?? '');
  for (const text of named) {
    const name = bare(text);
    const [first = ''] = name.split(' ');
    const isBorneBy = (alt: string): boolean => {
      if (!alt.toLowerCase().includes(first)) return false;
      const borne = bare(alt);
      return borne.endsWith(name) || borne.startsWith(name);
    };
    const byline = portraits.some(isBorneBy) && readByline(text, known);
    if (byline) yield byline;
  }
}
