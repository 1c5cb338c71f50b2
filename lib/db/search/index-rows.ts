import type { Block } from '../../search/block.ts';

/** The rows of the search index. It holds nothing that cannot be made again from `texts`. */

/** Gives an article its number in the index. A newer text gets a new number; the old one is dead. */
export interface DocRow {
  n?: number;
  /** Id of the article. Unique. */
  id: string;
}

export interface BlockRow extends Block {
  /** `<segment>:<n>` */
  id: string;
}
