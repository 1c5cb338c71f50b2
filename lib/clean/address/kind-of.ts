import type { RemovalKind } from '../../article.ts';
import type { Leaf } from '../blocks/block.ts';

/** A sure phrase knows; else what most words are for. To read or to miss something is said of everything. */
export function kindOf(leaf: Leaf): RemovalKind {
  const sure = leaf.hits.find(({ strength, kind }) => strength === 'sure' && kind)?.kind;
  if (sure) return sure;
  const counts = new Map<RemovalKind, number>();
  for (const { kind } of leaf.address)
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + (kind === 'related' ? 0.5 : 1));
  // A question, and where to write.
  if (/[?？؟;]/.test(leaf.text) && leaf.text.includes('@')) counts.set('tips', (counts.get('tips') ?? 0) + 2);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'other';
}
