import { phraseListsFor } from '../../rules/phrases.ts';
import { cleanNames, type NameContext } from './clean-name.ts';
import { headZone } from './head-zone.ts';

/** Ways in which pages mark who wrote a story, the surest first. */
const MARKS = [
  '[itemprop~="author"] [itemprop~="name"], [itemprop~="author"]:not(:has([itemprop~="name"]))',
  '[rel~="author"], .p-author, .author.vcard .fn, .byline .fn',
  '[class*="author-name" i], [class*="authorname" i], [class*="author_name" i], [class*="byline-name" i], [class*="byline__name" i]',
  '[class~="byline" i], [class~="author" i], [class*="byline" i], [class*="post-author" i], [class*="entry-author" i], [class*="article-author" i], [class*="article__author" i], [class*="posted-by" i], [data-testid*="byline" i]',
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/contributor"], a[href*="/profile/"], a[href*="/people/"], a[href*="/by/"]',
];

const ELSEWHERE =
  'aside, footer, nav, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="recommend" i], [class*="sidebar" i], [class*="widget" i], [class*="popular" i], [class*="card" i]:not([class*="author" i]), [class*="teaser" i]';

/** Elements of one kind that are looked at. */
const MOST = 12;
/** Longest text of an element that may be a byline. */
const LONGEST = 200;

/** Names in sight: the first marked element outside other stories and comments that holds one, then a "By …" line. */
export function readShownAuthors(doc: Document, context: NameContext): string[] {
  for (const selector of MARKS) {
    for (const element of [...doc.querySelectorAll(selector)].slice(0, MOST)) {
      const text = element.getAttribute('content') ?? element.textContent ?? '';
      if (text.length > LONGEST || element.closest(ELSEWHERE)) continue;
      const names = cleanNames(text, context);
      if (names.length > 0) return names;
    }
  }
  return readIntroduced(doc, context);
}

/** "By Jane Roe" in a line of its own close to the headline. */
function readIntroduced(doc: Document, context: NameContext): string[] {
  const introductions = phraseListsFor(context.lang).flatMap((list) => list.by);
  for (const element of headZone(doc)) {
    const text = (element.textContent ?? '').trim();
    if (text.length > LONGEST || text.length < 5) continue;
    const lower = text.toLowerCase();
    if (!introductions.some((word) => lower.startsWith(`${word} `) || lower.startsWith(`${word}:`))) continue;
    const names = cleanNames(text, context).filter((name) => /^\p{Lu}/u.test(name));
    if (names.length > 0) return names;
  }
  return [];
}
