import { db } from '../database.ts';
import type { ArticleRow } from '../rows.ts';

/** What an article is known by. */
type Named = Pick<ArticleRow, 'id' | 'key' | 'aliases'>;

/** Ids under which the library has articles of the backup that were met so far. */
export type Met = Set<string>;

/**
 * Which articles of a backup the library has, and under which id. Two articles of one library may bear an address in
 * common, as pages name others as their own by and by: what stands for one of them is not the other.
 */
export class There {
  private readonly byKey = new Map<string, string>();
  private readonly byAddress = new Map<string, Set<string>>();
  private readonly ids = new Set<string>();
  private readonly met: Met;

  constructor(met: Met) {
    this.met = met;
  }

  /** The id under which the library has an article: its own, else that of the same address; null: it has not. */
  idOf({ id, key, aliases }: Named): string | null {
    const there = this.ids.has(id) ? id : (this.byKey.get(key) ?? this.alike([key, ...aliases]));
    if (there !== null) this.met.add(there);
    return there;
  }

  /** Counts an article of the backup in. */
  add(article: Named): void {
    this.note(article);
    this.met.add(article.id);
  }

  /** Counts in one that is there. */
  note({ id, key, aliases }: Named): void {
    this.ids.add(id);
    this.byKey.set(key, id);
    for (const address of [key, ...aliases])
      this.byAddress.set(address, (this.byAddress.get(address) ?? new Set()).add(id));
  }

  private alike(addresses: string[]): string | null {
    const ids = addresses.flatMap((address) => [...(this.byAddress.get(address) ?? [])]);
    return ids.find((id) => !this.met.has(id)) ?? null;
  }
}

/**
 * Looks for many articles at once: requests that wait for each other take ten times as long.
 *
 * @param met of all batches of a backup; grows
 */
export async function findThere(articles: Named[], met: Met): Promise<There> {
  const addresses = [...new Set(articles.flatMap(({ key, aliases }) => [key, ...aliases]))];
  const [byAddress, byId] = await Promise.all([
    Promise.all(addresses.map((it) => db.articles.where('aliases').equals(it).toArray())),
    db.articles.bulkGet(articles.map(({ id }) => id)),
  ]);
  const there = new There(met);
  for (const row of [...byAddress.flat(), ...byId]) if (row) there.note(row);
  return there;
}
