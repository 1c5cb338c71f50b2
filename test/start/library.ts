import type { Page } from 'puppeteer-core';
import type { ArticleRow, BodyRow, RemovalRow, TextRow } from '../../lib/db/rows.ts';
import words from '../../public/_locales/en/messages.json' with { type: 'json' };

/** An article as the library holds it. */
export interface SavedPage {
  url: string;
  title: string;
  byline: string | null;
  siteName: string | null;
  /** ISO 8601, or null. */
  publishedTime: string | null;
  /** Blocks separated by newlines. */
  text: string;
  html: string;
  grade: string;
  removals: { kind: string; reason: string; text: string }[];
}

interface Rows {
  row: ArticleRow;
  body: BodyRow | undefined;
  text: TextRow | undefined;
  removals: RemovalRow[];
}

/** Reads the article saved from this address; `library` is any page of the extension. */
export async function readSaved(library: Page, url: string): Promise<SavedPage | null> {
  const found = await library.evaluate(readRows, url);
  if (!found) return null;
  const { row, body, text, removals } = found;
  return {
    url: row.url,
    title: row.title,
    byline: row.byline,
    siteName: row.siteName || null,
    publishedTime: row.publishedAt ? new Date(row.publishedAt).toISOString() : null,
    text: text?.text ?? '',
    html: body?.html ?? '',
    grade: row.grade,
    removals: removals.map(({ kind, reason, text: block }) => ({
      kind,
      reason: reasonWords(reason),
      text: block,
    })),
  };
}

function reasonWords(reason: string): string {
  return (words as Record<string, { message: string }>)[`reason_${reason}`]?.message ?? reason;
}

/** Runs inside the extension's page. An address may have led to an article that was first saved under another one. */
async function readRows(url: string): Promise<Rows | null> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('broadsheet'));
  try {
    const stores = database.transaction(['articles', 'bodies', 'texts', 'removals']);
    const rows: ArticleRow[] = await done(stores.objectStore('articles').getAll());
    const touched = (it: ArticleRow) => Math.max(it.savedAt, it.updatedAt);
    const newest = rows.toSorted((a, b) => touched(b) - touched(a))[0];
    const row = rows.find((it) => it.url === url) ?? newest;
    if (!row) return null;
    const removals: RemovalRow[] = await done(
      stores.objectStore('removals').index('articleId').getAll(row.id),
    );
    const numberOf = (it: RemovalRow) => Number(it.id.slice(it.articleId.length + 1));
    return {
      row,
      body: await done(stores.objectStore('bodies').get(row.id)),
      text: await done(stores.objectStore('texts').get(row.id)),
      removals: removals.sort((a, b) => numberOf(a) - numberOf(b)),
    };
  } finally {
    database.close();
  }
}
