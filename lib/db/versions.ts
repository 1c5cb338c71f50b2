import type { SafeHtml } from '../article.ts';
import { sortEntries } from '../live/merge-entries.ts';
import { whole } from '../live/thin-version.ts';
import { db } from './database.ts';
import { plainText } from './plain-text.ts';
import { read } from './read.ts';
import type { ArticleRow, VersionRow } from './rows.ts';

/** Earlier texts of an article, whole, newest first. */
export function readVersions(articleId: string): Promise<VersionRow[]> {
  return read(() => wholeVersions(articleId));
}

/** The same, part of a transaction. */
export async function wholeVersions(articleId: string): Promise<VersionRow[]> {
  const all = await storedVersions(articleId);
  if (!all.some(({ thin }) => thin)) return all;
  const latest = (await db.bodies.get(articleId))?.html ?? ('' as SafeHtml);
  const byId = new Map(all.map((row) => [row.id, row]));
  const done = new Map<string, SafeHtml>();
  const htmlOf = (row: VersionRow | undefined): SafeHtml => {
    if (!row) return latest;
    const known = done.get(row.id);
    if (known !== undefined) return known;
    // A file may say that two stand after each other.
    done.set(row.id, row.html);
    const html = row.thin
      ? whole({ ...row.thin, html: row.html }, htmlOf(byId.get(row.thin.next)))
      : row.html;
    done.set(row.id, html);
    return html;
  };
  return all.map((row) => {
    if (!row.thin) return row;
    const html = htmlOf(row);
    return { ...row, html, text: plainText(html) };
  });
}

/** As they are stored, newest first: those of a live blog are parts. */
export function storedVersions(articleId: string): Promise<VersionRow[]> {
  return db.versions
    .where('[articleId+savedAt]')
    .between([articleId, 0], [articleId, Number.POSITIVE_INFINITY])
    .reverse()
    .toArray();
}

/**
 * A text as it is compared, one line per block: that of a version, or the latest one. The entries of a live blog come in
 * one order, whatever its page had.
 */
export function readCompared(row: ArticleRow, version?: VersionRow): Promise<string> {
  return read(async () => {
    if (!row.live) return version?.text ?? (await db.texts.get(row.id))?.text ?? '';
    const html = version?.html ?? (await db.bodies.get(row.id))?.html ?? ('' as SafeHtml);
    return plainText(sortEntries(html, 'newest'));
  });
}
