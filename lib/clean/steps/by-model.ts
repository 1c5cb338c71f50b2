import type { RemovalKind } from '../../article.ts';
import { type Blocks, isHeading, isProse, type Leaf } from '../blocks/block.ts';
import { boxesAround, condemn } from '../blocks/condemn.ts';
import { NAMED_BOX_PROSE } from '../model/features.ts';

/** How sure the model must be. Losing a paragraph is far worse than keeping a promotion, so prose asks for more. */
const SURE = 0.5;
const SURE_OF_PROSE = 0.72;
const PROSE_WORDS = 15;

/** What the model finds unlike the story. */
export function byModel(blocks: Blocks): void {
  for (const leaf of blocks.leaves) {
    if (leaf.type !== 'text' || leaf.verdict) continue;
    if (leaf.score <= (leaf.words >= PROSE_WORDS ? SURE_OF_PROSE : SURE)) continue;
    const score = Math.round(leaf.score * 100) / 100;
    condemn(leaf, blocks, { step: 'by-model', rule: 'model', kind: likelyKind(leaf, blocks), score });
  }
}

/** The kind that its phrases, its names or its place suggest. */
export function likelyKind(leaf: Leaf, blocks: Blocks): RemovalKind {
  const order = { sure: 3, heading: 2, hint: 1, keep: 0 };
  const hit = leaf.hits.filter((each) => each.kind).sort((a, b) => order[b.strength] - order[a.strength])[0];
  if (hit?.kind) return hit.kind;
  const names = [...leaf.names];
  for (const box of boxesAround(leaf))
    if (box.prose <= blocks.root.prose * NAMED_BOX_PROSE) names.push(...box.names);
  const named = names.find((name) => name !== 'other');
  if (named) return named;
  if (leaf.links.some((link) => link.place === 'page')) return 'contents';
  if (leaf.linkWords > leaf.words * 0.4) return 'related';
  const before = blocks.leaves.slice(0, leaf.index);
  if (!before.some((each) => isProse(each) && each.words >= 20)) return 'metadata';
  return isHeading(leaf) || leaf.verdict ? 'other' : 'other';
}
