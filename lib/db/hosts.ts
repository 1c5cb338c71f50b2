import { db } from './database.ts';
import { read } from './read.ts';
import type { ArticleRow, Shelf } from './rows.ts';

const SHELVES: Shelf[] = ['list', 'archive'];

/**
 * Hosts that begin with `prefix` and have articles outside the trash, in code-point order, at most `limit`. Jumps from
 * host to host in the index: the time grows with the hosts found, not with the articles.
 */
export function listHosts(prefix: string, limit: number): Promise<string[]> {
  return read(async () => {
    const hosts = new Set<string>();
    for (const shelf of SHELVES) {
      let from: unknown[] = [shelf, prefix];
      for (let found = 0; found < limit; found++) {
        const row = await firstOf(from, [shelf, `${prefix}\uffff`]);
        if (!row) break;
        hosts.add(row.host);
        from = [shelf, row.host, []];
      }
    }
    return [...hosts].sort().slice(0, limit);
  });
}

/** More sites than these are not gone through, some 100 ms. */
const MOST_HOSTS = 200;

/**
 * One article of each site, again for each shelf it is on; null when there are too many to ask. A cursor that jumps from
 * site to site: a query for each takes five times as long.
 */
export function oneOfEachSite(): Promise<ArticleRow[] | null> {
  return db.transaction('r', db.articles, ({ idbtrans }) => {
    const request = idbtrans.objectStore('articles').index('[shelf+host+savedAt+id]').openCursor();
    const rows: ArticleRow[] = [];
    return new Promise<ArticleRow[] | null>((resolve, reject) => {
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor || rows.length === MOST_HOSTS) return resolve(cursor ? null : rows);
        const row: ArticleRow = cursor.value;
        rows.push(row);
        cursor.continue([row.shelf, row.host, []]);
      };
    });
  });
}

const firstOf = (from: unknown[], to: unknown[]) =>
  db.articles.where('[shelf+host+savedAt+id]').between(from, to).first();
