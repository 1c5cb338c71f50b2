import type { RemovalKind } from '../../article.ts';
import { type Blocks, type Box, isProse, type Leaf } from '../blocks/block.ts';
import { type Alike, alikeIn } from './alike.ts';
import { flag, shareOfLinks } from './shape.ts';

/** What the phrases and the names of boxes stand for, by kind of removal; a group is a place in the features. */
const ASKS = 'newsletter subscription donation app podcast event paywall consent tips shop';
const OF_PHRASES = groups(
  `${ASKS} poll`,
  'related navigation contents',
  'follow share comments tags player',
  'ad affiliate',
  'author metadata copyright',
);
const PHRASE_GROUPS = 4;
const OF_NAMES = groups(
  ASKS,
  'related navigation contents',
  'author',
  'follow share comments tags poll player',
  'metadata',
);
const NAME_GROUPS = 5;
/** What is ordinary language alone is left to `steps/addressed.ts`. */
const STRENGTH = { hint: 1, heading: 2, sure: 3, keep: 0, us: 0, you: 0, said: 0, offer: 0 };
/** A box that holds more of the story than this is a wrapper of the page, whatever its name. */
export const NAMED_BOX_PROSE = 0.3;

function groups(...names: string[]): Map<RemovalKind, number> {
  return new Map(names.flatMap((kinds, i) => kinds.split(' ').map((kind) => [kind as RemovalKind, i])));
}

/** What the phrases in a leaf say: the strongest of each group, and how many there are. */
export function phrasesIn({ hits }: Leaf): number[] {
  const strongest = new Array<number>(PHRASE_GROUPS + 1).fill(0);
  let count = 0;
  for (const { kind, strength } of hits) {
    const group = kind ? OF_PHRASES.get(kind) : undefined;
    if (group === undefined || !STRENGTH[strength]) continue;
    count++;
    strongest[group] = Math.max(strongest[group] ?? 0, STRENGTH[strength]);
  }
  strongest[PHRASE_GROUPS] = count;
  return strongest;
}

export function strongestOf(leaf: Leaf | undefined): number {
  let most = 0;
  for (const hit of leaf?.hits ?? []) most = Math.max(most, STRENGTH[hit.strength]);
  return most;
}

/** What the boxes around a leaf are: their names, what they hold, and how often their like stands beside them. */
export function boxesOf(leaf: Leaf, root: Box, proseDepth: number): number[] {
  const { box } = leaf;
  const total = Math.max(1, root.prose);
  const named = new Array<number>(NAME_GROUPS).fill(0);
  noteNames(leaf.names, named);
  let [share, quote, table, controls] = [0, 0, 0, 0];
  let like: Alike = alikeIn(box, leaf);
  for (let up = box; up.parent; up = up.parent) {
    if (up.tag === 'blockquote') quote = 1;
    if (up.tag === 'td' || up.tag === 'table') table = 1;
    if (up.prose > total * NAMED_BOX_PROSE) continue;
    noteNames(up.names, named);
    if (up.names.length) share = Math.max(share, up.prose / total);
    controls = Math.max(controls, Math.min(3, up.controls + flag(up.tag === 'form')));
    const around = alikeIn(up.parent, up);
    if (around.count > like.count) like = around;
  }
  return [
    ...named,
    share,
    quote,
    table,
    controls,
    Math.min(like.count, 20),
    Math.min(100, like.words),
    like.links,
    Math.min(400, box.words),
    shareOfLinks(box),
    Math.min(30, box.to - box.from),
    Math.max(-6, Math.min(6, box.depth - proseDepth)),
    box.prose / total,
  ];
}

function noteNames(kinds: readonly RemovalKind[], named: number[]): void {
  for (const kind of kinds) {
    const group = OF_NAMES.get(kind);
    if (group !== undefined) named[group] = 1;
  }
}

/** The depth at which most of the prose stands. */
export function depthOfProse({ leaves }: Blocks): number {
  const words = new Map<number, number>();
  for (const leaf of leaves)
    if (isProse(leaf)) words.set(leaf.box.depth, (words.get(leaf.box.depth) ?? 0) + leaf.words);
  let best = 0;
  let most = 0;
  for (const [depth, count] of words) if (count > most) [best, most] = [depth, count];
  return best;
}
