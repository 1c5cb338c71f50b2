import { db } from '../database.ts';
import type { ArticleRow } from '../rows.ts';

/** What an article is known by. */
type Named = Pick<ArticleRow, 'id' | 'key' | 'aliases'>;

/** Which articles of a backup the library has, and under which id. */
export class There {
  private readonly byAddress = new Map<string, string>();
  private readonly ids = new Set<string>();

  /** The id under which the library has an article: that of the same address, else its own; null: it has not. */
  idOf({ id, key, aliases }: Named): string | null {
    for (const address of [key, ...aliases]) {
      const there = this.byAddress.get(address);
      if (there !== undefined) return there;
    }
    return this.ids.has(id) ? id : null;
  }

  /** Counts an article in. */
  add({ id, key, aliases }: Named): void {
    this.ids.add(id);
    for (const address of [key, ...aliases])
      if (!this.byAddress.has(address)) this.byAddress.set(address, id);
  }
}

/** Looks for many articles at once: requests that wait for each other take ten times as long. */
export async function findThere(articles: Named[]): Promise<There> {
  const addresses = [...new Set(articles.flatMap(({ key, aliases }) => [key, ...aliases]))];
  const [byAddress, byId] = await Promise.all([
    Promise.all(addresses.map((it) => db.articles.where('aliases').equals(it).primaryKeys())),
    db.articles.bulkGet(articles.map(({ id }) => id)),
  ]);
  const there = new There();
  for (const [i, [id]] of byAddress.entries())
    if (id !== undefined) there.add({ id, key: addresses[i] ?? '', aliases: [] });
  for (const row of byId) if (row) there.add({ ...row, aliases: [] });
  return there;
}
