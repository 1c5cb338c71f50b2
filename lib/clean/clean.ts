import type { Metadata } from '../article.ts';
import { phraseListsFor } from '../rules/phrases.ts';
import type { Blocks } from './blocks/block.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { takeOut } from './blocks/take-out.ts';
import type { Cut } from './mark.ts';

/** What the steps may know besides the story itself. */
export interface CleanContext {
  href: string;
  metadata: Metadata;
}

/**
 * Takes out of `root` what is no story: each removed block stands inside a mark until `settle`.
 */
export function clean(root: HTMLElement, context: CleanContext): Cut[] {
  return takeOut(decide(root, context));
}

/** Every block with the verdict on it; changes nothing in the tree. For `npm run explain` and for training. */
export function decide(root: HTMLElement, context: CleanContext): Blocks {
  const blocks = readBlocks(root, context.href, phraseListsFor(context.metadata.lang));
  return blocks;
}
