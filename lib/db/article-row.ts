import type { Draft, RemovalKind } from '../article.ts';
import { articleKey } from '../extract/canonical-url.ts';
import { parseUrl } from '../extract/parse-url.ts';
import { LEARNED } from '../learned-rules/apply-rules.ts';
import { findNotes, isCorrection } from '../rules/find-notes.ts';
import { pictureSources } from './picture-sources.ts';
import type { ArticleRow, BodyRow, RemovalRow } from './rows.ts';

/**
 * Words a minute: the mean of silent reading of English non-fiction (Brysbaert 2019: 238). Slower languages and
 * readers are off by a third at most, which a whole minute hides for the usual story.
 */
const WORDS_PER_MINUTE = 238;

/** What a save brings into a row; the rest of the row belongs to the reader and stays. */
type Captured = Pick<
  ArticleRow,
  | 'key'
  | 'aliases'
  | 'url'
  | 'canonicalUrl'
  | 'title'
  | 'byline'
  | 'siteName'
  | 'host'
  | 'section'
  | 'lang'
  | 'dir'
  | 'excerpt'
  | 'words'
  | 'minutes'
  | 'publishedAt'
  | 'modifiedAt'
  | 'grade'
  | 'gradeReasons'
  | 'removed'
  | 'pictureCount'
  | 'leadPicture'
  | 'pages'
  | 'live'
>;

/** Whole minutes that so many words take to read. */
export const minutesOf = (words: number): number => Math.max(1, Math.round(words / WORDS_PER_MINUTE));

/** The part of a row that `draft` fills. */
export function capturedFields(draft: Draft): Captured {
  const key = articleKey(draft.canonicalUrl);
  const host = hostOf(draft.url);
  return {
    key,
    aliases: [...new Set([key, articleKey(draft.url)])],
    url: draft.url,
    canonicalUrl: draft.canonicalUrl,
    title: draft.title || draft.url,
    byline: draft.byline,
    siteName: draft.siteName || host,
    host,
    section: draft.section,
    lang: draft.lang,
    dir: draft.dir,
    excerpt: draft.excerpt,
    words: draft.words,
    minutes: minutesOf(draft.words),
    publishedAt: timeOf(draft.publishedTime),
    modifiedAt: timeOf(draft.modifiedTime),
    grade: draft.grade,
    gradeReasons: draft.gradeReasons,
    removed: countKinds(draft),
    pictureCount: sourcesOf(draft).length,
    leadPicture: draft.leadPicture?.src ?? null,
    ...(draft.pages && { pages: draft.pages }),
    ...(draft.live && { live: true }),
  };
}

/** The row of an article that is saved for the first time, at `now`. */
export function newArticleRow(id: string, draft: Draft, now: number): ArticleRow {
  return {
    id,
    ...capturedFields(draft),
    savedAt: now,
    updatedAt: 0,
    state: 'unread',
    shelf: 'list',
    favourite: 0,
    progress: 0,
    trashedAt: 0,
    tags: [],
    versions: 0,
    editedAt: 0,
    pictureStored: 0,
    thumbnail: null,
  };
}

/** The body of `draft`, whose plain text is `text`, and the notes in it; what the cleaner took for one counts too. */
export function bodyRow(id: string, draft: Draft, text: string): BodyRow {
  const removed = draft.removals.filter(({ step }) => step !== LEARNED).map((removal) => removal.text);
  const lost = removed.filter((each) => isCorrection(each, draft.lang));
  const notes = [...findNotes(text.split('\n'), draft.lang), ...lost];
  return { id, html: draft.contentHtml, ...(notes.length > 0 && { notes }) };
}

/** Addresses of the pictures of `draft`. */
export function sourcesOf(draft: Draft): string[] {
  return pictureSources(draft.contentHtml, draft.leadPicture?.src ?? null);
}

/**
 * Rows of the blocks that were removed, in the order of the page.
 * @param putBack indexes of those that stand in the text again from the start
 */
export function removalRows(articleId: string, draft: Draft, putBack: readonly number[] = []): RemovalRow[] {
  return draft.removals.map((removal, index) => ({
    ...removal,
    id: `${articleId}:${index}`,
    articleId,
    ...(putBack.includes(index) && { putBack: true }),
  }));
}

function countKinds(draft: Draft): Partial<Record<RemovalKind, number>> {
  const counts: Partial<Record<RemovalKind, number>> = {};
  for (const { kind } of draft.removals) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function hostOf(url: string): string {
  return parseUrl(url)?.hostname.replace(/^www\./, '') ?? '';
}

/** ms since epoch of a time as a page writes it; 0 when there is none. */
function timeOf(time: string | null): number {
  return (time && Date.parse(time)) || 0;
}
