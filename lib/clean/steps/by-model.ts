import type { RemovalKind } from '../../article.ts';
import type { Strength } from '../../rules/compile-phrases.ts';
import type { PhraseHit } from '../../rules/match-phrases.ts';
import { type Blocks, type Box, isHeading, isProse, type Leaf } from '../blocks/block.ts';
import { isCaption, isCreditedCaption, isSource } from '../blocks/captions.ts';
import { isCitation } from '../blocks/citations.ts';
import { boxesAround, condemn, strongestHit } from '../blocks/condemn.ts';
import { NAMED_BOX_PROSE } from '../model/evidence.ts';
import { isQuoted } from './phrases.ts';

/** How sure the model must be. Losing a paragraph is far worse than keeping a promotion, so prose asks for more. */
const SURE = 0.5;
const SURE_OF_PROSE = 0.72;
const SURE_AMONG_STORY = 0.8;
const SURE_OF_SENTENCE = 0.65;
const SENTENCE_WORDS = 4;
const SURE_AFTER_END = 0.42;
const SURE_OF_PROSE_AFTER_END = 0.55;
const SURE_OF_QUOTATION = 0.88;
const SURE_OF_CAPTION = 0.93;
const DESCRIPTION_WORDS = 8;
const PROSE_WORDS = 15;
const SURELY_STORY = 0.05;
const CARD_WORDS = 60;
/** A list of facts is more than a label, and no longer than this. */
const FACTS_WORDS = [8, 120] as const;
const ASKS = 0.5;
const ABOUT_WORDS = 25;
const ASKS_NOTHING = 0.05;
const SIGNS: ReadonlySet<Strength> = new Set(['sure', 'heading']);

/** What the model finds unlike the story. */
export function byModel(blocks: Blocks): void {
  const end = lastStory(blocks.leaves);
  for (const leaf of blocks.leaves) {
    if (leaf.type !== 'text' || leaf.verdict || isTableHead(leaf)) continue;
    if (leaf.score <= (leaf.index > end ? neededAfterEnd(leaf, blocks) : needed(leaf, blocks))) continue;
    if (isCreditedCaption(leaf, blocks)) continue;
    const score = Math.round(leaf.score * 100) / 100;
    condemn(leaf, blocks, { step: 'by-model', rule: 'model', kind: likelyKind(leaf, blocks), score });
  }
}

/** What the columns of a table are called: as short as labels, and no reader does without. */
function isTableHead({ box, nodes }: Leaf): boolean {
  return box.element.closest('thead') !== null || nodes.some(({ nodeName }) => nodeName === 'THEAD');
}

/** The more of a story would be lost, and the more the place speaks for it, the surer the model must be. */
function needed(leaf: Leaf, blocks: Blocks): number {
  const { leaves } = blocks;
  const previous = leaves[leaf.index - 1];
  const next = leaves[leaf.index + 1];
  if (isCaption(leaf, blocks) && isDescription(leaf)) return SURE_OF_CAPTION;
  if (isQuoted(leaf) || (isCaption(leaf, blocks) && isBareSentence(leaf))) return SURE_OF_QUOTATION;
  if (isPlain(leaf, blocks) || isSource(leaf, blocks) || isCitation(leaf)) return SURE_AMONG_STORY;
  if (isBareSentence(leaf)) return Math.max(SURE_OF_SENTENCE, leaf.words < PROSE_WORDS ? 0 : SURE_OF_PROSE);
  if (isHeading(leaf) && previous && next && isSurelyStory(previous) && isSurelyStory(next))
    return SURE_AMONG_STORY;
  if (isHeading(leaf)) return next && (next.score < 0.1 || isAbout(next)) ? SURE_OF_PROSE : SURE;
  if (leaf.words < PROSE_WORDS) return SURE;
  const among = previous && next && isStory(previous) && isStory(next);
  return among ? SURE_AMONG_STORY : SURE_OF_PROSE;
}

/** Under a picture, in so many words that they show something: without a link, a phrase of the lists or a request. */
function isDescription(leaf: Leaf): boolean {
  const { words, links, asks } = leaf;
  return words >= DESCRIPTION_WORDS && links.length === 0 && !hasPhrase(leaf) && (asks ?? 0) < ASKS;
}

const hasPhrase = ({ hits }: Leaf): boolean =>
  hits.some(({ strength }) => strength === 'sure' || strength === 'hint');

/** A list of facts, or its heading: nothing in it leads anywhere, asks for anything or bears the name of furniture. */
function isPlain(leaf: Leaf, { leaves }: Blocks): boolean {
  const [least, most] = FACTS_WORDS;
  const first = isHeading(leaf) ? leaves[leaf.index + 1] : leaf;
  const box = first?.tag === 'li' ? first.box : null;
  if (!box || box.linkWords || box.controls || box.words < least || box.words > most) return false;
  const own = leaves.slice(box.from, box.to);
  return own.every((each) => !each.hits.some(isSign) && (each.asks ?? 0) < ASKS);
}

const isSign = ({ kind, strength }: PhraseHit): boolean => kind !== null && SIGNS.has(strength);

/** How a survey was made, what was counted: the model of blocks doubts it, but nobody is spoken to. */
const isAbout = ({ words, score, asks, links }: Leaf): boolean =>
  words >= ABOUT_WORDS && score < SURE && (asks ?? 0) < ASKS_NOTHING && links.length === 0;

/** Between two such paragraphs a heading parts the story. */
const isSurelyStory = ({ score, words, links, verdict }: Leaf): boolean =>
  score < SURELY_STORY && words >= PROSE_WORDS && links.length === 0 && !verdict;

/** After the last block of which the model is sure, less doubt is enough: nothing of the story stands further on. */
function neededAfterEnd(leaf: Leaf, { leaves }: Blocks): number {
  const next = leaves[leaf.index + 1];
  if (isQuoted(leaf)) return SURE_OF_QUOTATION;
  // The last entry of a list or a live page: its heading stays as long as its paragraph may.
  if (isHeading(leaf) && next && next.score < SURE && isProse(next) && isBareSentence(next))
    return SURE_OF_PROSE;
  if (isBareSentence(leaf)) return SURE_OF_SENTENCE;
  return leaf.words < PROSE_WORDS ? SURE_AFTER_END : SURE_OF_PROSE_AFTER_END;
}

/** A whole sentence, without a phrase of the word lists, and without a link into the site: stories end with such. */
function isBareSentence(leaf: Leaf): boolean {
  return (
    leaf.words >= SENTENCE_WORDS &&
    !hasPhrase(leaf) &&
    leaf.links.every((link) => link.place === 'elsewhere') &&
    /[.!?…。！？।۔؟]["'”’»)\]]*$/u.test(leaf.text)
  );
}

/** Index of the last block that is surely story: long, or something said. */
function lastStory(leaves: readonly Leaf[]): number {
  return leaves.findLastIndex(
    (leaf) =>
      leaf.type === 'data' ||
      leaf.type === 'code' ||
      (leaf.score < 0.2 && (leaf.words >= PROSE_WORDS || isQuoted(leaf))) ||
      (leaf.score < 0.08 && leaf.words > 3),
  );
}

const isStory = (leaf: Leaf): boolean => isProse(leaf) && leaf.score < 0.1;

/** The kind that its phrases, its names, its links or its place suggest. */
export function likelyKind(leaf: Leaf, blocks: Blocks): RemovalKind {
  const hit = strongestHit(leaf, 'heading') ?? strongestHit(leaf, 'hint');
  if (hit?.kind && (hit.strength !== 'hint' || leaf.words <= 30)) return hit.kind;
  const beside = kindBeside(leaf, blocks);
  if (beside) return beside;
  const around = [...boxesAround(leaf)].filter((box) => box.prose <= blocks.root.prose * NAMED_BOX_PROSE);
  const named = [leaf, ...around].flatMap(({ names }) => names).find((name) => name !== 'other');
  if (named) return named;
  if (leaf.links.some((link) => link.place === 'page')) return 'contents';
  if (leaf.linkWords > leaf.words * 0.4 || around.some(isCard)) return 'related';
  const beforeLead = !blocks.leaves.slice(0, leaf.index).some((each) => isProse(each) && each.words >= 20);
  return beforeLead ? 'metadata' : 'other';
}

/** What the rest of its small box went as. */
function kindBeside({ box }: Leaf, { leaves }: Blocks): RemovalKind | null {
  if (!box.parent || box.words > CARD_WORDS) return null;
  const kinds = leaves.slice(box.from, box.to).map(({ verdict }) => verdict?.kind);
  return kinds.find((kind) => kind && kind !== 'other') ?? null;
}

/** A few words that lead to another page of the site. */
function isCard(box: Box): boolean {
  return box.words <= CARD_WORDS && box.linkWords >= box.words * 0.25;
}
