import type { Draft, Removal, SafeHtml } from '../../../lib/article.ts';
import { db } from '../../../lib/db/database.ts';

/** A draft of a short story; `changes` make it the one that a case needs. */
export function draftOf(changes: Partial<Draft> & { html?: string } = {}): Draft {
  const { html, ...fields } = changes;
  const url = fields.url ?? 'https://news.example/2026/11/harbour';
  return {
    type: 'article',
    url,
    canonicalUrl: url,
    title: 'Harbour reopens',
    byline: 'Ada North',
    authors: ['Ada North'],
    siteName: 'The Example',
    section: null,
    publishedTime: '2026-11-21T08:00:00Z',
    modifiedTime: null,
    lang: 'en',
    dir: 'ltr',
    excerpt: 'The harbour reopened.',
    leadPicture: null,
    contentHtml: (html ?? '<p>The harbour reopened.</p>') as SafeHtml,
    words: 3,
    removals: [],
    grade: 'full',
    gradeReasons: [],
    ...fields,
  };
}

export function removalOf(kind: Removal['kind'], text: string): Removal {
  const where = { parent: [], index: 1 };
  return { step: 'phrases', rule: 'r', kind, reason: 'x', text, html: `<p>${text}</p>` as SafeHtml, where };
}

/** Empties every table, keeping the database open. */
export async function emptyLibrary(): Promise<void> {
  await Promise.all(db.tables.filter((table) => table.name !== 'meta').map((table) => table.clear()));
}

/** How many rows each table holds that holds any. */
export async function rowCounts(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of db.tables) {
    const count = await table.count();
    if (count > 0 && table.name !== 'meta') counts[table.name] = count;
  }
  return counts;
}
