import { type Blocks, type Box, isHeading, isProse, type Leaf, type Link } from '../blocks/block.ts';
import { alikeIn } from '../model/alike.ts';
import { flag, shareOfLinks } from '../model/shape.ts';

/** Beyond so many leaves a distance no longer matters. */
const FAR = 12;
const PARAGRAPH_WORDS = 15;
const MOST_OF_PROSE = 0.6;
/** What the addresses of pages for newcomers hold, in the words of many languages. */
const SIGN_UP =
  /newsletter|subscri|abo(?:\b|nn)|suscri|assin|prenum|donat|support|spende|member|join|sign-?up|regist|shop|store|podcast|\bapps?\b|ticket|event|contact|tips?\b|preferenc|alerts|notif|mailto:/i;

/** What is asked of every leaf, counted once. */
export interface Setting {
  blocks: Blocks;
  before: number[];
  since: number[];
  until: number[];
  looks: LookOf;
}

export function readSetting(blocks: Blocks): Setting {
  const { leaves } = blocks;
  return {
    blocks,
    before: wordsBefore(leaves),
    since: distances(leaves, 1),
    until: distances(leaves, -1),
    looks: readLooks(blocks),
  };
}

/** Where a leaf stands, and what sets it apart from its neighbours. */
export function placeIn({ blocks, before, since, until, looks }: Setting, leaf: Leaf): number[] {
  const { leaves, root } = blocks;
  const { index, box, links, words } = leaf;
  const all = Math.max(1, before.at(-1) ?? 0);
  const like = alikeIn(box, leaf);
  return [
    leaf.score,
    leaves[index - 1]?.score ?? 1,
    leaves[index + 1]?.score ?? 1,
    (before[index] ?? 0) / all,
    1 - (before[index + 1] ?? 0) / all,
    since[index] ?? FAR,
    until[index] ?? FAR,
    tagOf(leaf),
    like.count / Math.max(1, box.children.length),
    Math.min(20, like.count),
    box.prose / Math.max(1, root.prose),
    words ? leaf.strongWords / words : 0,
    Math.min(4, links.length),
    shareOfLinks(leaf),
    flag(links.some(isOfSite)),
    flag(links.some(leadsToSignUp)),
    flag(isRuled(leaf, -1)),
    flag(isRuled(leaf, 1)),
    flag(leaf.names.length || box.names.length),
    Math.min(3, box.controls),
    ...looks(leaf),
  ];
}

const isOfSite = ({ place }: Link): boolean => place === 'site';
const leadsToSignUp = ({ href }: Link): boolean => SIGN_UP.test(href);

function tagOf(leaf: Leaf): number {
  if (leaf.type === 'media') return 5;
  if (isHeading(leaf)) return 4;
  return leaf.tag === 'p' ? 0 : leaf.tag === 'li' ? 2 : leaf.tag === '#text' ? 3 : 1;
}

/**
 * How the story's paragraphs look: their elements and class names, from the box that holds most of them down. The share of
 * the prose that looks like a leaf, the share of what looks most common, and how many leaves look like it.
 */
export function readLooks(blocks: Blocks): LookOf {
  let lookOf = known.get(blocks);
  if (!lookOf) {
    lookOf = compareLooks(blocks);
    known.set(blocks, lookOf);
  }
  return lookOf;
}

type LookOf = (leaf: Leaf) => [own: number, most: number, leaves: number];
const known = new WeakMap<Blocks, LookOf>();

function compareLooks({ leaves, root }: Blocks): LookOf {
  const words = new Map<string, number>();
  const counts = new Map<string, number>();
  const looks = new Map<Leaf, string>();
  const holder = holderOf(root);
  let all = 0;
  for (const leaf of leaves) {
    if (leaf.type !== 'text') continue;
    const look = lookOf(leaf, holder);
    looks.set(leaf, look);
    counts.set(look, (counts.get(look) ?? 0) + 1);
    if (!isProse(leaf)) continue;
    words.set(look, (words.get(look) ?? 0) + leaf.words);
    all += leaf.words;
  }
  const most = Math.max(0, ...words.values()) / Math.max(1, all);
  return (leaf) => {
    const look = looks.get(leaf) ?? '';
    return [(words.get(look) ?? 0) / Math.max(1, all), most, Math.min(20, counts.get(look) ?? 0)];
  };
}

/** The smallest box that holds most of the prose. */
function holderOf(root: Box): Box {
  let holder = root;
  for (;;) {
    const next = holder.children.find(
      (child): child is Box => 'children' in child && child.prose > root.prose * MOST_OF_PROSE,
    );
    if (!next) return holder;
    holder = next;
  }
}

function lookOf(leaf: Leaf, holder: Box): string {
  let look = `${leaf.tag}.${leaf.element?.getAttribute('class') ?? ''}`;
  for (let box: Box | null = leaf.box; box && box !== holder; box = box.parent)
    look = `${box.likeness}>${look}`;
  return look;
}

/** Words of what is surely story before each leaf, and at last in all. */
function wordsBefore(leaves: readonly Leaf[]): number[] {
  const sums = [0];
  for (const leaf of leaves)
    sums.push((sums.at(-1) ?? 0) + (isProse(leaf) && leaf.score < 0.3 ? leaf.words : 0));
  return sums;
}

/** Leaves to the last paragraph that is surely story, or to the next. */
function distances(leaves: readonly Leaf[], step: 1 | -1): number[] {
  const found: number[] = new Array(leaves.length).fill(FAR);
  let far = FAR;
  for (let i = step > 0 ? 0 : leaves.length - 1; i >= 0 && i < leaves.length; i += step) {
    const leaf = leaves[i] as Leaf;
    found[i] = far;
    far = isProse(leaf) && leaf.words >= PARAGRAPH_WORDS && leaf.score < 0.2 ? 0 : Math.min(FAR, far + 1);
  }
  return found;
}

/** A line across the page beside it. */
function isRuled({ nodes }: Leaf, step: 1 | -1): boolean {
  const node = step < 0 ? nodes[0] : nodes.at(-1);
  const beside =
    node?.nodeType === 1
      ? step < 0
        ? (node as Element).previousElementSibling
        : (node as Element).nextElementSibling
      : null;
  return beside?.localName === 'hr';
}
