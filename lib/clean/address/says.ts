import type { Leaf } from '../blocks/block.ts';

/** Whether a leaf has a word for the site, for its reader, or for somebody who is quoted. */
export function says(leaf: Leaf, strength: 'us' | 'you' | 'said'): boolean {
  for (const hit of leaf.address) if (hit.strength === strength) return true;
  return false;
}
