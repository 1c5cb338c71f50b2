import type { Metadata, RemovalKind } from '../../article.ts';
import { foldText } from '../../rules/fold-text.ts';
import { type Blocks, type Box, isBox, isHeading, isProse, type Leaf } from '../blocks/block.ts';

/** What the model knows of one leaf, in the order of `FEATURES`. Shares are 0…1, counts are capped. */
export const FEATURES = [
  'type',
  'heading',
  'listItem',
  'run',
  'quote',
  'tableBox',
  'words',
  'letters',
  'linkShare',
  'links',
  'siteLinks',
  'elsewhereLinks',
  'pageLinks',
  'mailLinks',
  'firstLink',
  'lastLink',
  'ends',
  'sentences',
  'capitals',
  'digits',
  'commas',
  'colon',
  'question',
  'exclaim',
  'bars',
  'year',
  'strong',
  'quoted',
  'lower',
  'signup',
  'related',
  'author',
  'social',
  'ad',
  'legal',
  'keep',
  'hints',
  'nSignup',
  'nRelated',
  'nAuthor',
  'nSocial',
  'nAd',
  'nMeta',
  'nOther',
  'nShare',
  'place',
  'before',
  'after',
  'lastProse',
  'nextProse',
  'proseRun',
  'prevWords',
  'nextWords',
  'prevLinks',
  'nextLinks',
  'prevHeading',
  'nextHeading',
  'prevHit',
  'nextHit',
  'prevKept',
  'sinceLabel',
  'sinceHeading',
  'sectionWords',
  'sectionLinks',
  'underHeading',
  'repeats',
  'likeWords',
  'likeLinks',
  'boxWords',
  'boxLinks',
  'boxLeaves',
  'depthGap',
  'boxControls',
  'boxMedia',
  'title',
  'byline',
  'echo',
  'media',
  'pageWords',
  'pageProse',
  'pageLists',
  'pageLinkShare',
  'blockProse',
] as const;

type Feature = (typeof FEATURES)[number];
export type FeatureRow = Record<Feature, number>;

const GROUPS: Partial<Record<RemovalKind, Feature>> = {
  newsletter: 'signup',
  subscription: 'signup',
  donation: 'signup',
  app: 'signup',
  podcast: 'signup',
  event: 'signup',
  paywall: 'signup',
  consent: 'signup',
  tips: 'signup',
  poll: 'signup',
  shop: 'signup',
  related: 'related',
  navigation: 'related',
  contents: 'related',
  author: 'author',
  metadata: 'author',
  follow: 'social',
  share: 'social',
  comments: 'social',
  tags: 'social',
  player: 'social',
  ad: 'ad',
  affiliate: 'ad',
  copyright: 'legal',
};
const NAME_GROUPS: Partial<Record<RemovalKind, Feature>> = {
  newsletter: 'nSignup',
  subscription: 'nSignup',
  donation: 'nSignup',
  app: 'nSignup',
  podcast: 'nSignup',
  event: 'nSignup',
  paywall: 'nSignup',
  consent: 'nSignup',
  tips: 'nSignup',
  shop: 'nSignup',
  related: 'nRelated',
  navigation: 'nRelated',
  contents: 'nRelated',
  author: 'nAuthor',
  follow: 'nSocial',
  share: 'nSocial',
  comments: 'nSocial',
  tags: 'nSocial',
  poll: 'nSocial',
  player: 'nSocial',
  ad: 'nAd',
  affiliate: 'nAd',
  metadata: 'nMeta',
  copyright: 'nOther',
  other: 'nOther',
};
const STRENGTH = { hint: 1, heading: 2, sure: 3, keep: 0 };
/** A box that holds more of the story than this is a wrapper of the page, whatever its name. */
export const NAMED_BOX_PROSE = 0.3;
const FAR = 12;
const EMPTY = Object.fromEntries(FEATURES.map((name) => [name, 0])) as FeatureRow;

export function readFeatures(blocks: Blocks, metadata: Metadata): FeatureRow[] {
  const { leaves, root } = blocks;
  const total = Math.max(1, root.prose);
  const title = foldText(metadata.title);
  const titleWords = new Set(title.split(' '));
  const names = metadata.authors.map(foldText).filter((name) => name.length > 3);
  const deep = proseDepth(leaves);
  const lists =
    leaves.filter((leaf) => leaf.box.tag === 'ul' || leaf.box.tag === 'ol').length /
    Math.max(1, leaves.length);
  const seen = new Map<string, number>();
  const nextProse = distances(leaves);
  let before = 0;
  let lastProse = FAR;
  let sinceLabel = FAR;
  let sinceHeading = FAR;
  let sectionWords = 0;
  let sectionLinks = 0;
  let underHeading = 0;
  let run = 0;
  return leaves.map((leaf, i) => {
    const row = { ...EMPTY };
    const { text, words, links, box } = leaf;
    const previous = leaves[i - 1];
    const next = leaves[i + 1];
    const prose = isProse(leaf);
    row.type = leaf.type === 'text' ? 0 : leaf.type === 'media' ? 1 : leaf.type === 'data' ? 2 : 3;
    row.heading = isHeading(leaf) ? Number(leaf.tag[1]) : 0;
    row.listItem = leaf.tag === 'li' || insideList(box) ? 1 : 0;
    row.run =
      leaf.tag === '#text' ? 2 : leaf.tag === 'div' || leaf.tag === 'span' || leaf.tag === 'a' ? 1 : 0;
    row.words = Math.min(words, 150);
    row.letters = words ? Math.min(20, text.length / words) : 0;
    row.linkShare = words ? leaf.linkWords / words : 0;
    row.links = Math.min(links.length, 10);
    for (const link of links) {
      if (link.place === 'site') row.siteLinks++;
      else if (link.place === 'elsewhere') row.elsewhereLinks++;
      else if (link.place === 'page') row.pageLinks++;
      else row.mailLinks++;
    }
    row.firstLink =
      leaf.nodes.some((node) => node.nodeName === 'A') || leaf.element?.firstElementChild?.localName === 'a'
        ? 1
        : 0;
    const last = links.at(-1);
    if (last?.words && text.replace(/[\s\p{P}]+$/u, '').endsWith(last.text.replace(/[\s\p{P}]+$/u, '')))
      row.lastLink = 1;
    shape(row, text, words);
    row.strong = words ? leaf.strongWords / words : 0;
    for (const hit of leaf.hits) {
      if (hit.strength === 'keep') row.keep = 1;
      const group = hit.kind && GROUPS[hit.kind];
      if (!group) continue;
      row.hints++;
      row[group] = Math.max(row[group], STRENGTH[hit.strength]);
    }
    const naming = (kinds: readonly RemovalKind[]) => {
      for (const kind of kinds) {
        const group = NAME_GROUPS[kind];
        if (group) row[group] = 1;
      }
    };
    naming(leaf.names);
    let like = siblingsAlike(leaf, box);
    for (let up: Box | null = box; up?.parent; up = up.parent) {
      if (up.tag === 'blockquote') row.quote = 1;
      if (up.tag === 'td' || up.tag === 'table') row.tableBox = 1;
      if (up.prose > total * NAMED_BOX_PROSE) continue;
      naming(up.names);
      if (up.names.length) row.nShare = Math.max(row.nShare, up.prose / total);
      row.boxControls = Math.max(row.boxControls, Math.min(3, up.controls + (up.tag === 'form' ? 1 : 0)));
      const around = siblingsAlike(up, up.parent);
      if (around.count > like.count) like = around;
    }
    row.repeats = Math.min(like.count, 20);
    row.likeWords = Math.min(100, like.words);
    row.likeLinks = like.links;
    row.boxWords = Math.min(400, box.words);
    row.boxLinks = box.words ? box.linkWords / box.words : 0;
    row.boxLeaves = Math.min(30, box.to - box.from);
    row.depthGap = Math.max(-6, Math.min(6, box.depth - deep));
    row.boxMedia = box.children.some((each) => !isBox(each) && each.type === 'media') ? 1 : 0;
    row.media = leaf.element?.querySelector('img') ? 1 : 0;
    row.place = i / leaves.length;
    row.before = before / total;
    row.after = Math.max(0, 1 - (before + (prose ? words : 0)) / total);
    row.lastProse = lastProse;
    row.nextProse = nextProse[i] ?? FAR;
    row.proseRun = run;
    row.prevWords = Math.min(100, previous?.words ?? 0);
    row.nextWords = Math.min(100, next?.words ?? 0);
    row.prevLinks = share(previous);
    row.nextLinks = share(next);
    row.prevHeading = previous && isHeading(previous) ? 1 : 0;
    row.nextHeading = next && isHeading(next) ? 1 : 0;
    row.prevHit = strongest(previous);
    row.nextHit = strongest(next);
    row.sinceLabel = sinceLabel;
    row.sinceHeading = sinceHeading;
    row.sectionWords = Math.min(300, sectionWords);
    row.sectionLinks = sectionWords ? sectionLinks / sectionWords : 0;
    row.underHeading = underHeading;
    const { folded } = leaf;
    if (folded && words <= 40) {
      row.title = folded === title ? 2 : overlap(folded, titleWords) > 0.7 && words > 3 ? 1 : 0;
      row.byline = names.some((name) => folded.startsWith(name))
        ? 2
        : names.some((name) => folded.includes(name))
          ? 1
          : 0;
    }
    const times = seen.get(folded) ?? 0;
    row.echo = folded ? Math.min(3, times) : 0;
    seen.set(folded, times + 1);
    row.pageWords = Math.min(2000, root.words);
    row.pageProse = Math.min(2000, root.prose);
    row.pageLists = lists;
    row.pageLinkShare = root.words ? root.linkWords / root.words : 0;
    row.blockProse = box.prose / total;
    // What the next leaf is told of this one.
    if (prose) before += words;
    lastProse = prose && words >= 20 ? 0 : Math.min(FAR, lastProse + 1);
    run = prose && words >= 20 ? Math.min(8, run + 1) : 0;
    const strength = strongest(leaf);
    sinceLabel = strength >= 2 && words <= 12 ? 0 : Math.min(FAR, sinceLabel + 1);
    if (isHeading(leaf)) {
      sinceHeading = 0;
      sectionWords = 0;
      sectionLinks = 0;
      underHeading = strength;
    } else {
      sinceHeading = Math.min(FAR, sinceHeading + 1);
      sectionWords += words;
      sectionLinks += leaf.linkWords;
    }
    return row;
  });
}

/** How a text begins tells as much of its shape as all of it, in less time. */
const SHAPE_CHARACTERS = 300;

function shape(row: FeatureRow, whole: string, words: number): void {
  const text = whole.slice(0, SHAPE_CHARACTERS);
  const seen = whole.length > text.length ? (words * text.length) / whole.length : words;
  row.ends = /[.!?…。！？।۔؟]["'”’»)\]]*$/u.test(whole.slice(-4)) ? 2 : /[:;,]$/.test(whole) ? 1 : 0;
  row.sentences = text.match(/[.!?…。！？।۔؟]["'”’»)]*(?=\s|$)/gu)?.length ?? 0;
  row.capitals = seen ? (text.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0) / seen : 0;
  row.digits = (text.match(/\d/g)?.length ?? 0) / text.length || 0;
  row.commas = Math.min(6, text.match(/[,،、，]/g)?.length ?? 0);
  row.colon = /^[^:]{1,30}:/.test(text) ? 1 : 0;
  row.question = whole.endsWith('?') ? 1 : 0;
  row.exclaim = text.includes('!') ? 1 : 0;
  row.bars = /[|•·»›→]/.test(text) ? 1 : 0;
  row.year = /\b(?:19|20)\d\d\b/.test(text) ? 1 : 0;
  row.quoted = /^["“„«'‘]/.test(text) ? 1 : 0;
  row.lower = /^\p{Ll}/u.test(text) ? 1 : 0;
}

function strongest(leaf: Leaf | undefined): number {
  let most = 0;
  for (const hit of leaf?.hits ?? []) most = Math.max(most, STRENGTH[hit.strength]);
  return most;
}

const share = (leaf: Leaf | undefined): number => (leaf?.words ? leaf.linkWords / leaf.words : 0);

function insideList(box: Box): boolean {
  return box.tag === 'li' || box.tag === 'ul' || box.tag === 'ol';
}

function overlap(folded: string, words: Set<string>): number {
  const own = folded.split(' ');
  return own.filter((word) => words.has(word)).length / Math.max(own.length, words.size);
}

/** Leaves to the next one that is surely prose. */
function distances(leaves: readonly Leaf[]): number[] {
  const found: number[] = new Array(leaves.length).fill(FAR);
  let distance = FAR;
  for (let i = leaves.length - 1; i >= 0; i--) {
    found[i] = distance;
    const leaf = leaves[i] as Leaf;
    distance = isProse(leaf) && leaf.words >= 20 ? 0 : Math.min(FAR, distance + 1);
  }
  return found;
}

/** The depth at which most of the prose stands. */
function proseDepth(leaves: readonly Leaf[]): number {
  const words = new Map<number, number>();
  for (const leaf of leaves)
    if (isProse(leaf)) words.set(leaf.box.depth, (words.get(leaf.box.depth) ?? 0) + leaf.words);
  let best = 0;
  let most = 0;
  for (const [depth, count] of words) if (count > most) [best, most] = [depth, count];
  return best;
}

interface Alike {
  count: number;
  words: number;
  links: number;
}

const alike = new WeakMap<Box, Map<string, Alike>>();

/** How many children of `parent` look like this one, and what is in them. */
function siblingsAlike(block: Box | Leaf, parent: Box): Alike {
  let groups = alike.get(parent);
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
    alike.set(parent, groups);
  }
  return groups.get(likeness(block)) as Alike;
}

function likeness(block: Box | Leaf): string {
  if (isBox(block)) return block.likeness;
  return `${block.tag}.${block.element?.getAttribute('class') ?? ''}`;
}
