import { type Box, isBox, type Leaf } from '../blocks/block.ts';

/** The children of one box that look alike: how many, and on average how long and how much of them links. */
export interface Alike {
  count: number;
  words: number;
  links: number;
}

const known = new WeakMap<Box, Map<string, Alike>>();

/** The children of `parent` that look like `block`, which is one of them. */
export function alikeIn(parent: Box, block: Box | Leaf): Alike {
  let groups = known.get(parent);
  if (!groups) {
    groups = new Map();
    for (const child of parent.children) {
      const key = likeness(child);
      const group = groups.get(key) ?? { count: 0, words: 0, links: 0 };
      group.count++;
      group.words += child.words;
      group.links += child.linkWords;
      groups.set(key, group);
    }
    for (const group of groups.values()) {
      group.links = group.words ? group.links / group.words : 0;
      group.words /= group.count;
    }
    known.set(parent, groups);
  }
  return groups.get(likeness(block)) as Alike;
}

function likeness(block: Box | Leaf): string {
  if (isBox(block)) return block.likeness;
  return `${block.tag}.${block.element?.getAttribute('class') ?? ''}`;
}
