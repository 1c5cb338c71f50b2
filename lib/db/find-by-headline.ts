import { db } from './database.ts';
import { type ListFilter, listArticles, newestFirst } from './list.ts';
import type { ArticleRow } from './rows.ts';
import { read } from './transaction.ts';

/**
 * The newest `limit` articles of `filter` whose headline or site contains every word of `words`, accents and capitals
 * aside. Reads every row of the shelves until enough are found.
 */
export function findByHeadline(words: string, filter: ListFilter, limit: number): Promise<ArticleRow[]> {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return read(() =>
    db.transaction('r', [db.articles], async () => {
      const found: ArticleRow[] = [];
      for (let last: ArticleRow | null = null; ; ) {
        const rows: ArticleRow[] = await listArticles(filter, newestFirst, last, STEP);
        for (const row of rows) if (holds(row, wanted)) found.push(row);
        last = rows.at(-1) ?? null;
        if (found.length >= limit || rows.length < STEP) return found.slice(0, limit);
      }
    }),
  );
}

const STEP = 500;

function holds({ title, siteName }: ArticleRow, wanted: string[]): boolean {
  const words = fold(`${title} ${siteName}`);
  return wanted.every((word) => words.includes(word));
}

function fold(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
