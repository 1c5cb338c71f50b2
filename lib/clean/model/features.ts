import type { Metadata } from '../../article.ts';
import type { Blocks, Leaf } from '../blocks/block.ts';
import { boxesOf, depthOfProse, phrasesIn } from './evidence.ts';
import { places } from './place.ts';
import { shapeOf, shareOfLinks } from './shape.ts';

/**
 * What the model knows of each leaf, as numbers in a fixed order (named in `test/train/feature-names.ts`). Shares are
 * 0…1, counts are capped. Whoever adds, drops or moves one has to train the model anew.
 */
export function readFeatures(blocks: Blocks, metadata: Metadata): number[][] {
  const { leaves, root } = blocks;
  const lists = leaves.filter(isEntry).length;
  const page = [
    Math.min(2000, root.words),
    Math.min(2000, root.prose),
    lists / Math.max(1, leaves.length),
    shareOfLinks(root),
  ];
  const depth = depthOfProse(blocks);
  const where = places(blocks, metadata);
  const rows: number[][] = [];
  for (const leaf of leaves)
    rows.push(
      shapeOf(leaf).concat(phrasesIn(leaf), boxesOf(leaf, root, depth), where[leaf.index] as number[], page),
    );
  return rows;
}

const isEntry = ({ box }: Leaf): boolean => box.tag === 'ul' || box.tag === 'ol';
