import type { Block } from './blocks.ts';
import { type BoxSigns, boxSigns } from './boxes.ts';
import type { SketchElement } from './sketch/sketch-element.ts';
import { textOf } from './text-of.ts';

/** What one element holds, summed over the blocks in it. Sizes as in `Block`. */
export interface Tally {
  element: Element;
  parent: Tally | null;
  size: number;
  linked: number;
  kept: number;
  /** Size of the blocks that read as prose, and of those among them that Readability kept. */
  prose: number;
  keptProse: number;
  /** The first block in it is a link: a teaser card begins so. */
  opensWithLink: boolean;
  signs: BoxSigns;
}

/** A page as blocks, and what every element around them holds. */
export interface Outline {
  blocks: OutlineBlock[];
  /** Parents before their children. */
  tallies: Tally[];
  body: Tally;
}

export interface OutlineBlock extends Block {
  element: Element;
  at: Tally;
  prose: boolean;
  /** How many characters of its text Readability kept. */
  kept: number;
}

/** Whether a block is a piece of text that Readability kept. */
export const isKeptProse = (block: OutlineBlock): boolean => block.prose && block.kept > 0;

/** A block this long is prose even without a full stop; a shorter one must end like a sentence. */
const PROSE = 80;
const SENTENCE = 50;
/** A block is no prose when this share of it is link. */
const LINKED = 0.5;
/** Shorter links do not make a card: "New", a date. */
const CARD_LINK = 15;
const SENTENCE_END = /[.!?…:;。！？।؟۔"”»」』)]\s*$/;

export const isLinked = (block: Block): boolean => block.linked >= LINKED * block.size;

/** Sums up `blocks`, the text of `body`; what Readability keeps of it is noted later (`noteKept`). */
export function outline(body: SketchElement, blocks: Block[]): Outline {
  const tallies = new Map<SketchElement, Tally>();
  const top = tallyOf(body, body, tallies);
  const outlined: OutlineBlock[] = [];
  for (const block of blocks) {
    const at = tallyOf(block.box, body, tallies);
    const prose = isProse(block);
    addTo(at, block, prose);
    outlined.push({ ...block, element: at.element, at, prose, kept: 0 });
  }
  return { blocks: outlined, tallies: [...tallies.values()], body: top };
}

function tallyOf(box: SketchElement, body: SketchElement, known: Map<SketchElement, Tally>): Tally {
  const found = known.get(box);
  if (found) return found;
  const parent = box === body || !box.parentNode ? null : tallyOf(box.parentNode, body, known);
  const tally: Tally = {
    element: box.source as Element,
    parent,
    size: 0,
    linked: 0,
    kept: 0,
    prose: 0,
    keptProse: 0,
    opensWithLink: false,
    signs: boxSigns(box),
  };
  known.set(box, tally);
  return tally;
}

function addTo(at: Tally, block: Block, prose: boolean): void {
  const linked = isLinked(block) && block.size >= CARD_LINK;
  for (let tally: Tally | null = at; tally && !tally.size; tally = tally.parent) tally.opensWithLink = linked;
  for (let tally: Tally | null = at; tally; tally = tally.parent) {
    tally.size += block.size;
    tally.linked += block.linked;
    if (prose) tally.prose += block.size;
  }
}

/** Adds up what Readability kept. */
export function noteKept({ blocks }: Outline, kept: ReadonlySet<Node>): void {
  for (const block of blocks) {
    for (let i = 0; i < block.nodes.length; i++)
      if (kept.has(block.nodes[i] as Node)) block.kept += block.sizes[i] as number;
    if (block.kept === 0) continue;
    for (let tally: Tally | null = block.at; tally; tally = tally.parent) {
      tally.kept += block.kept;
      if (block.prose) tally.keptProse += block.kept;
    }
  }
}

function isProse(block: Block): boolean {
  if (block.size < SENTENCE || isLinked(block)) return false;
  const text = textOf(block);
  // Data for scripts stands in some pages as plain text.
  if (/^\s*[{<[]/.test(text)) return false;
  return block.size >= PROSE || SENTENCE_END.test(text);
}

/** A box by these names is believed to be furniture while it holds less than this share of the page's prose. */
const LARGE_SHARE = 0.3;
/** Named furniture is story after all when Readability kept more than this share of its prose. */
const KEPT_SHARE = 0.5;
/** Wrappers of everything: a form around more than this share of the page's prose is no furniture. */
const WRAPS_ALL = 0.5;

/** Whether the element is page furniture, as far as its signs and what it holds can tell. */
export function isFurniture(tally: Tally, body: Tally): boolean {
  const { signs, prose, keptProse } = tally;
  if (signs.furniture) return !(WRAPPERS.has(tally.element.localName) && prose > WRAPS_ALL * body.prose);
  if (signs.named && !(prose > 0 && keptProse > KEPT_SHARE * prose)) return true;
  return signs.maybe && prose < LARGE_SHARE * Math.max(1, body.prose) && keptProse <= LARGE_SHARE * prose;
}

const WRAPPERS = new Set(['form', 'label']);
