import type { RemovalKind } from '../article.ts';
import { phraseListsFor } from '../rules/phrases.ts';
import type { Blocks } from './blocks/block.ts';
import { boxNames } from './blocks/box-names.ts';
import { REASONS } from './blocks/condemn.ts';
import { hostOf } from './blocks/host-of.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { readLinks } from './blocks/read-links.ts';
import type { CleanContext } from './context.ts';
import { type Cut, enclose, MARK } from './mark.ts';

/** How much each sign says of what a piece is. Its own name says more than the names of what is inside it. */
const WEIGHT = {
  own: 4,
  inner: 1,
  field: 4,
  sure: 4,
  heading: 4,
  hint: 0.5,
  keep: 0,
  us: 0,
  you: 0,
  said: 0,
  offer: 0,
  links: 3,
};
/** So many of them outweigh any name. */
const MANY_LINKS = 4;
/** So many links to other pages of the site, for this share of the words, are a list of other stories. */
const LINKED = 0.25;
/** A piece says in its first blocks what it is; lists of other stories go on for dozens. */
const TELLING_LEAVES = 6;
/** Characters beside a byline: "By", a date. */
const BESIDE_BYLINE = 12;
/** Tags, sections and buttons are shorter than a headline. */
const HEADLINE_WORDS = 3;

/**
 * Puts what Readability left out back into the cleaned tree, each piece in a mark and so as a removal with its kind:
 * the reader can see it, and put it back, like what the steps removed. A piece inside a removed block becomes part of it.
 * @param places the comment in `root` that holds the place of each piece (`extract/left-out.ts`)
 * @param first the number of the first new mark
 */
export function listLeftOut(
  root: HTMLElement,
  places: ReadonlyMap<Comment, Element>,
  first: number,
  context: CleanContext,
): Cut[] {
  const cuts: Cut[] = [];
  const looks: string[] = [];
  for (const [place, piece] of places) {
    if (!root.contains(place)) continue;
    const own = root.ownerDocument.createElement('div');
    own.append(piece);
    const removed = place.parentElement?.closest(`[${MARK}]`);
    const cut = removed ? null : describe(own, context);
    // The sanitiser drops controls; the words on a button are part of what was there.
    for (const button of own.querySelectorAll('button')) asSpan(button);
    const [kept] = own.childNodes;
    if (!kept) continue;
    place.replaceWith(kept);
    if (!cut) continue;
    enclose([kept], first + cuts.length);
    cuts.push(cut);
    looks.push(`${piece.localName}.${piece.getAttribute('class') ?? ''}`);
  }
  agree(cuts, looks);
  return cuts;
}

/** Cards of one row are of one kind: what says nothing of itself is what its likes are. */
function agree(cuts: Cut[], looks: readonly string[]): void {
  for (const [i, cut] of cuts.entries()) {
    if (cut.kind !== 'other') continue;
    const like = cuts.find((other, k) => other.kind !== 'other' && looks[k] === looks[i]);
    if (like) cuts[i] = { ...cut, kind: like.kind, reason: like.reason };
  }
}

function asSpan(button: Element): void {
  const span = button.ownerDocument.createElement('span');
  span.append(...button.childNodes);
  button.replaceWith(span);
}

function describe(own: HTMLElement, context: CleanContext): Cut | null {
  const lists = phraseListsFor(context.metadata.lang);
  // One clear name of its own outweighs any words, and words take longest to look at.
  const [piece] = own.children;
  const names = piece ? boxNames(piece).filter(isTelling) : [];
  const named = names.length === 1 ? names[0] : undefined;
  const blocks = readBlocks(own, context.href, lists, context.hosts, named ? 0 : TELLING_LEAVES);
  const text = blocks.leaves.map((leaf) => leaf.text).filter(Boolean);
  if (text.length === 0) return null;
  const kind = named ?? kindOf(blocks, text.join(' '), context);
  return { step: 'left-out', rule: 'readability', kind, reason: REASONS[kind], text: text.join('\n') };
}

const isTelling = (kind: RemovalKind): boolean => kind !== 'other';

function kindOf(blocks: Blocks, text: string, context: CleanContext): RemovalKind {
  const { metadata } = context;
  if (repeatsHead(text, metadata.title, metadata.byline)) return 'metadata';
  const points = new Map<RemovalKind, number>();
  const add = (kind: RemovalKind | null, weight: number) => {
    if (kind && kind !== 'other' && weight) points.set(kind, (points.get(kind) ?? 0) + weight);
  };
  const named = new Set<RemovalKind>();
  for (const { names, parent } of blocks.boxes)
    for (const kind of names.slice(0, 2)) {
      if (parent?.parent) named.add(kind);
      else add(kind, WEIGHT.own);
    }
  if (blocks.root.element.querySelector('input[type=email],input[name*=mail i]'))
    add('newsletter', WEIGHT.field);
  for (const leaf of blocks.leaves) {
    for (const kind of leaf.names) named.add(kind);
    for (const hit of leaf.hits) add(hit.kind, WEIGHT[hit.strength]);
  }
  for (const kind of named) add(kind, WEIGHT.inner);
  if (beginsWithName(text, metadata.authors)) add('author', WEIGHT.own);
  const links = headlineLinks(blocks, context);
  if (links > 0) add('related', WEIGHT.links * Math.min(links, MANY_LINKS));
  return [...points].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'other';
}

/** "Martha joined the paper in 2014": a biography begins with the author's name. */
function beginsWithName(text: string, authors: readonly string[]): boolean {
  const first = /^[^\s,]*/u.exec(text)?.[0] ?? '';
  return first.length > 2 && authors.some((author) => author.split(/\s/u)[0] === first);
}

function repeatsHead(text: string, title: string, byline: string | null): boolean {
  // Most pieces are far longer than either.
  const isShort = byline !== null && text.length < byline.length + BESIDE_BYLINE;
  if (!isShort && text.length > title.length * 2) return false;
  const said = text.toLowerCase();
  return said === title.toLowerCase() || (isShort && said.includes(byline.toLowerCase()));
}

/** How many links lead to pages of the same site with headlines for words; 0 unless they make up much of it. */
function headlineLinks(blocks: Blocks, { href, hosts = [hostOf(href)] }: CleanContext): number {
  // Whole cards may stand in a link, which the leaves inside it do not know.
  const links = readLinks([...blocks.root.element.children], hosts, href).filter(
    ({ place, words }) => place === 'site' && words >= HEADLINE_WORDS,
  );
  const linked = links.reduce((sum, { words }) => sum + words, 0);
  return linked >= blocks.root.words * LINKED ? links.length : 0;
}
