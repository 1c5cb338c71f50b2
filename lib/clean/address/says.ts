import type { Leaf } from '../blocks/block.ts';

/** Whether a leaf has a word for the site, for its reader, or for somebody who is quoted. */
export function says(leaf: Leaf, strength: 'us' | 'you' | 'said'): boolean {
  return leaf.address.some((hit) => hit.strength === strength);
}
