import type { Capture, NotArticleReason } from './article.ts';
import { clean } from './clean/clean.ts';
import { listLeftOut } from './clean/left-out.ts';
import { settle } from './clean/settle.ts';
import { choose } from './extract/choose.ts';
import { copyPage } from './extract/copy-page.ts';
import { flatten } from './extract/flatten.ts';
import { gradeCapture } from './extract/grade.ts';
import { readMetadata } from './extract/metadata/read-metadata.ts';
import type { Page } from './extract/page.ts';
import { pageKind } from './extract/page-kind.ts';
import { preparePage } from './extract/prepare-page.ts';
import { prescan } from './extract/prescan.ts';
import { siteHosts } from './extract/site-hosts.ts';
import { textSize } from './extract/text-size.ts';
import { tidy, tidyPieces } from './extract/tidy/tidy.ts';
import { countRuns } from './rules/letters.ts';
import { piecesOf } from './rules/pieces.ts';
import { sanitiseTree } from './sanitise/sanitise.ts';

/** A capture that takes longer than this, in milliseconds, is given up: the reader's tab stands still meanwhile. */
const TIME_LIMIT = 4_000;

class TooSlow extends Error {}

/*
 * What a capture does often stands in functions of their modules, here and below: the browser compiles them once, and
 * forgets what it compiled of a function that was made for one page with that page. Together that was a fifth of the time.
 */
const clock = (): number => performance.now();

function checkTime(now: () => number, end: number): void {
  if (now() > end) throw new TooSlow();
}

/**
 * Makes a clean article of the page `doc` found at `href`: the one way from a Document to a Draft, used alike by the
 * content script, the tests and the benchmarks. The reader's page is never changed. `now` tells milliseconds.
 */
export function capture(doc: Document, href: string, now: () => number = clock): Capture {
  const inTime = checkTime.bind(null, now, now() + TIME_LIMIT);
  const refuse = (reason: NotArticleReason): Capture => ({
    type: 'notArticle',
    reason,
    url: href,
    title: doc.title,
  });

  const size = prescan(doc);
  if (!size.ok) return refuse(size.reason);
  try {
    return captureSized(doc, href, size.deep, refuse, inTime);
  } catch (thrown) {
    if (thrown instanceof TooSlow) return refuse('tooSlow');
    throw thrown;
  }
}

function captureSized(
  doc: Document,
  href: string,
  deep: boolean,
  refuse: (reason: NotArticleReason) => Capture,
  inTime: () => void,
): Capture {
  const flat = deep ? flatten(doc) : null;
  const page: Page = flat ?? copyPage(doc);
  // A flattened page has no live double of the same shape.
  preparePage(page, flat ?? doc);
  const metadata = readMetadata(page, href);
  inTime();
  const extraction = choose(page, metadata, inTime);
  if (!extraction) return refuse(pageKind(page, href, '') ?? 'noArticle');

  const { root } = extraction;
  inTime();
  tidy(root, page, metadata, href);
  tidyPieces(extraction.leftOut.values(), page, href);
  inTime();
  const context = { href, hosts: siteHosts(page, href), metadata, inTime };
  const found = clean(root, context);
  found.push(...listLeftOut(root, extraction.leftOut, found.length, context));
  inTime();
  sanitiseTree(root);
  inTime();
  const { html: contentHtml, removals } = settle(root, found);

  const text = root.textContent ?? '';
  const size = textSize(text);
  const reason = pageKind(page, href, text, size);
  if (reason) return refuse(reason);
  return {
    type: 'article',
    url: href,
    ...metadata,
    contentHtml,
    words: countWords(text, metadata.lang),
    removals,
    ...gradeCapture(page, metadata, text, removals, size),
  };
}

/** Scripts that do not part words by spaces. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/** Apostrophes and the hyphen. */
const joinsWord = (code: number): boolean => code === 0x27 || code === 0x2d || code === 0x2019;

function countWords(text: string, lang: string | null): number {
  // The segmenter takes ten times as long as a search for letters.
  const quick = countRuns(text, joinsWord);
  if (quick !== null) return quick;
  if (!UNSPACED.test(text)) return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
  const by = segmenter(lang);
  let words = 0;
  for (const piece of piecesOf(text))
    for (const segment of by.segment(piece)) if (segment.isWordLike) words++;
  return words;
}

function segmenter(lang: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang ?? undefined, { granularity: 'word' });
  } catch {
    // A page may declare any nonsense as its language.
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}
