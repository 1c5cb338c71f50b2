import type { RemovalKind } from '../../article.ts';
import type { PhraseHit } from '../../rules/match-phrases.ts';

/**
 * The story as the steps see it: boxes (elements that hold blocks) and leaves (runs of text, or one picture, table or
 * piece of code). Read once (`read-blocks.ts`); steps only decide, and `take-out.ts` changes the tree at the end.
 */

export interface Link {
  href: string;
  text: string;
  words: number;
  place: 'site' | 'elsewhere' | 'page' | 'mail';
}

/** `text`: a run of words; `media`: a picture or an embed, maybe with a caption; `data`: a table; `code`. */
export type LeafType = 'text' | 'media' | 'data' | 'code';

export interface Leaf {
  /** Place among all leaves. */
  index: number;
  type: LeafType;
  box: Box;
  /** What stands in the tree: one element, or a run of inline nodes between blocks. */
  nodes: ChildNode[];
  /** The one element, or null for a run. */
  element: Element | null;
  /** `p`, `li`, `h2` …; `#text` for a run. */
  tag: string;
  text: string;
  words: number;
  links: Link[];
  linkWords: number;
  /** Words in bold or italics, all of them when it is the whole block. */
  strongWords: number;
  /** Its beginning as the word lists compare it; '' for what is no text. */
  folded: string;
  /** Phrases of the word lists in it. */
  hits: PhraseHit[];
  /** Those by which a site speaks to its reader. */
  address: PhraseHit[];
  /** What its own names say it is. */
  names: readonly RemovalKind[];
  /** 0…1: how sure the model is that it is no story (`model/judge.ts`). */
  score: number;
  /** 0…1: how sure the model of addresses is that here the site speaks (`address/judge.ts`); null for what it never judges. */
  asks: number | null;
  verdict: Verdict | null;
}

export interface Box {
  element: Element;
  tag: string;
  parent: Box | null;
  depth: number;
  children: (Box | Leaf)[];
  /** Its leaves are `leaves.slice(from, to)`. */
  from: number;
  to: number;
  words: number;
  linkWords: number;
  /** Words in leaves that read like prose (`isProse`). */
  prose: number;
  /** Fields and buttons, in it or below. */
  controls: number;
  /** What its names and role say it is, see `box-names.ts`. */
  names: readonly RemovalKind[];
  /** Class names, for likeness among siblings. */
  likeness: string;
}

export interface Blocks {
  root: Box;
  leaves: Leaf[];
  /** Every box, parents before their children. */
  boxes: Box[];
}

/** One step's wish that a leaf should go. */
export interface Verdict {
  step: string;
  rule: string;
  kind: RemovalKind;
  reason: string;
  score?: number;
}

/** Less than this, and a block may be a label, a headline or a button. */
const PROSE_WORDS = 10;
/** Lists of other stories are links; prose seldom has half of its words in links. */
const PROSE_LINK_SHARE = 0.5;

/** Whether a leaf reads like prose: many words, few of them links. */
export function isProse(leaf: Leaf): boolean {
  return leaf.type === 'text' && leaf.words >= PROSE_WORDS && leaf.linkWords < leaf.words * PROSE_LINK_SHARE;
}

export const isCondemned = ({ verdict }: Leaf): boolean => verdict !== null;

export function isBox(block: Box | Leaf): block is Box {
  return 'children' in block;
}

export function isHeading(leaf: Leaf): boolean {
  return /^h[1-6]$/.test(leaf.tag);
}

const BRACKETS = /^[[(【（].*[\])】）]$/u;

/** Whether all of a leaf stands in brackets. */
export const isBracketed = ({ text }: Leaf): boolean => BRACKETS.test(text);

/** It announces what follows. */
export const endsInColon = ({ text }: Leaf): boolean => /[:：]$/.test(text);

/** A semicolon asks in Greek. */
export const endsInQuestion = ({ text }: Leaf): boolean => /[?？؟;]$/.test(text);

/** What a list without links is about: the list would stand without its first words. */
export function introducesList(leaf: Leaf, { leaves }: Blocks): boolean {
  const next = leaves[leaf.index + 1];
  return endsInColon(leaf) && next?.tag === 'li' && next.links.length === 0;
}
