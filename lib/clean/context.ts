import type { Metadata } from '../article.ts';
import type { Blocks } from './blocks/block.ts';

/** What the steps may know besides the story itself. */
export interface CleanContext {
  href: string;
  metadata: Metadata;
}

/** A step condemns leaves; it changes nothing in the tree. */
export type Step = (blocks: Blocks, context: CleanContext) => void;
