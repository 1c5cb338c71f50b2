import type { Query } from '../../search/query.ts';
import { hasRuns, standsAsWords } from '../../search/word-borders.ts';
import type { ArticleRow } from '../rows.ts';
import { type Texts, wholeText } from './in-order.ts';

/**
 * Hits of which it is looked up whether they hold what was typed as words: a hundred of the best. Mostly the first dozen,
 * whose texts are quoted anyway, is enough.
 */
const MOST_LOOKED_AT = 96;

/**
 * Takes hits, the best first, and puts those behind that hold what was typed without spaces only across the borders of
 * other words (京都 in 東京都). The order does not depend on how many are wanted.
 */
export class BorderOrder {
  private readonly behind: ArticleRow[] = [];
  private left: number;
  private readonly query: Query;
  private readonly limit: number;
  private readonly texts: Texts;
  private readonly found: ArticleRow[];

  /** @param found where the hits are put, at most `limit` */
  constructor({ query, limit }: { query: Query; limit: number }, texts: Texts, found: ArticleRow[]) {
    this.left = Number.isFinite(limit) && hasRuns(query) ? MOST_LOOKED_AT : 0;
    this.query = query;
    this.limit = limit;
    this.texts = texts;
    this.found = found;
  }

  /** Whether texts of the next hits are of no use to it. */
  get isDone(): boolean {
    return this.left === 0;
  }

  add(row: ArticleRow): void {
    if (this.found.length >= this.limit) return;
    const isBehind = this.left > 0 && !standsAsWords(wholeText(row, this.texts), this.query);
    (isBehind ? this.behind : this.found).push(row);
    if (this.left > 0 && --this.left === 0) this.finish();
  }

  /** There are no more hits, or no more are looked at. */
  finish(): void {
    const room = this.limit - this.found.length;
    this.found.push(...this.behind.splice(0).slice(0, Math.max(0, room)));
  }
}
