import type { Capture, NotArticleReason } from './article.ts';
import { clean } from './clean/clean.ts';
import { settle } from './clean/settle.ts';
import { choose } from './extract/choose.ts';
import { gradeCapture } from './extract/grade.ts';
import { readMetadata } from './extract/metadata/read-metadata.ts';
import { pageKind } from './extract/page-kind.ts';
import { preparePage } from './extract/prepare-page.ts';
import { prescan } from './extract/prescan.ts';
import { tidy } from './extract/tidy/tidy.ts';
import { sanitiseTree } from './sanitise/sanitise.ts';

/**
 * Makes a clean article of the page `doc` found at `href`: the one way from a Document to a Draft, used alike by the
 * content script, the tests and the benchmarks. The reader's page is never changed.
 */
export function capture(doc: Document, href: string): Capture {
  const refuse = (reason: NotArticleReason): Capture => ({
    type: 'notArticle',
    reason,
    url: href,
    title: doc.title,
  });

  const size = prescan(doc);
  if (!size.ok) return refuse(size.reason);

  const page = doc.cloneNode(true) as Document;
  preparePage(page, doc);
  const metadata = readMetadata(page, href);
  const extraction = choose(page, metadata);
  if (!extraction) return refuse(pageKind(page, href, '') ?? 'noArticle');

  const { root } = extraction;
  tidy(root, metadata, href);
  const found = clean(root, { href, metadata });
  sanitiseTree(root);
  const { html: contentHtml, removals } = settle(root, found);

  const text = root.textContent ?? '';
  const reason = pageKind(page, href, text);
  if (reason) return refuse(reason);
  return {
    type: 'article',
    url: href,
    ...metadata,
    contentHtml,
    words: countWords(text, metadata.lang),
    removals,
    ...gradeCapture(page, metadata, text, removals),
  };
}

function countWords(text: string, lang: string | null): number {
  let words = 0;
  for (const segment of segmenter(lang).segment(text)) if (segment.isWordLike) words++;
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
