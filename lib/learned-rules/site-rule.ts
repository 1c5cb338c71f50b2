import type { RemovalKind } from '../article.ts';

/** How a block looks, apart from its exact words: enough to know its like on another page of the site. */
export interface BlockShape {
  /** Elements from the text's root down to the block, without those that only lay out: `ul>li`. */
  selector: string;
  /** Elements that each hold all of its words: `em`, `strong a`; '' for plain text. */
  dress: string;
  /** The first words, folded, as far as they are likely to return: a label, or a few words. */
  begins: string;
  words: number;
  linked: 'none' | 'some' | 'all';
  place: 'start' | 'middle' | 'end';
}

/** What the reader's hand taught about a site. */
export interface SiteRuleRow {
  id: string;
  host: string;
  /** `takeOut`: such blocks of the text go; `putBack`: such removals of the cleaner come back. */
  verb: 'takeOut' | 'putBack';
  shape: BlockShape;
  /** What was put back, and by which step and rule of the cleaner it had gone (`<step> <rule>`); null for `takeOut`. */
  removed: { kind: RemovalKind; by: string } | null;
  /** The beginning of the block it was learned from, for the list. */
  example: string;
  /** `expired`: it met nothing in so many saves that it was laid aside. */
  status: 'on' | 'off' | 'expired';
  /** How many blocks it decided. */
  uses: number;
  /** Saves of the site since it last met a block. */
  misses: number;
  createdAt: number;
  lastUsedAt: number;
}
