import type { Metadata } from '../article.ts';
import type { Blocks } from './blocks/block.ts';

/** What the steps may know besides the story itself. */
export interface CleanContext {
  href: string;
  /** Hosts of the page's site, when there may be more than that of `href`: a mirror, a cache, a saved file. */
  hosts?: readonly string[];
  metadata: Metadata;
  /** May throw to stop the work. */
  inTime?: () => void;
}

/** A step condemns leaves; it changes nothing in the tree. */
export type Step = (blocks: Blocks, context: CleanContext) => void;
