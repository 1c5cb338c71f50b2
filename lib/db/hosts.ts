import { db } from './database.ts';
import type { Shelf } from './rows.ts';
import { read } from './transaction.ts';

const SHELVES: Shelf[] = ['list', 'archive'];

/**
 * Hosts that begin with `prefix` and have articles outside the trash, in code-point order, at most `limit`. Jumps from
 * host to host in the index: the time grows with the hosts found, not with the articles.
 */
export function listHosts(prefix: string, limit: number): Promise<string[]> {
  return read(async () => {
    const hosts = new Set<string>();
    for (const shelf of SHELVES) {
      let from = [shelf, prefix];
      for (let found = 0; found < limit; found++) {
        const row = await db.articles
          .where('[shelf+host+id]')
          .between(from, [shelf, `${prefix}\uffff`])
          .first();
        if (!row) break;
        hosts.add(row.host);
        from = [shelf, row.host, []] as unknown as string[];
      }
    }
    return [...hosts].sort().slice(0, limit);
  });
}
