import { lookedUpRange } from './order.ts';
import { read } from './read.ts';
import type { ArticleRow, Shelf } from './rows.ts';

const SHELVES: readonly Shelf[] = ['list', 'archive'];
const WHOLE = { after: null, until: null };

/** Other articles of the site of `row`, saved last first, at most `limit`; found by an index, however long the list. */
export function othersOfSite({ id, host }: ArticleRow, limit: number): Promise<ArticleRow[]> {
  return read(async () => {
    const shelves = SHELVES.map((shelf) =>
      lookedUpRange(shelf, 'host', host, 'down', WHOLE)
        .limit(limit + 1)
        .toArray(),
    );
    const rows = (await Promise.all(shelves)).flat().filter((row) => row.id !== id);
    return rows.sort((a, b) => b.savedAt - a.savedAt).slice(0, limit);
  });
}
