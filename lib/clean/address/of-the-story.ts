import { type Blocks, endsInColon, isProse, type Leaf } from '../blocks/block.ts';
import { strongestHit } from '../blocks/condemn.ts';
import { findEntries, isStep } from '../blocks/entries.ts';
import { isAnswer } from '../blocks/interview.ts';
import { findSignatures } from '../blocks/signatures.ts';
import { isQuoted } from '../steps/phrases.ts';
import { kindOf } from './kind-of.ts';
import { says } from './says.ts';

/** Shorter ones may be a slogan. */
const SENTENCE_WORDS = 8;
const SCRAP_WORDS = 5;
const SUBJECT_LETTERS = 4;
const FAREWELL_WORDS = 10;
const NAME_WORDS = 2;
const ASKS = 0.3;
const ALL = 100;
/** What rounding, and answers of a few that are not told, leave. */
const ROUNDED = 10;

/**
 * Finds the blocks that somebody of the story says or is told of in, whatever they ask for: speech, answers, results of
 * surveys, entries of lists, steps, signatures, its subject.
 */
export function readOfTheStory(blocks: Blocks, title: string): (leaf: Leaf) => boolean {
  const entries = findEntries(blocks);
  const signatures = findSignatures(blocks);
  return (leaf) =>
    isQuoted(leaf) ||
    isSpoken(leaf) ||
    isScrap(leaf) ||
    isStep(leaf) ||
    isAnswer(leaf, blocks) ||
    isResult(leaf) ||
    entries.has(leaf) ||
    signatures.has(leaf) ||
    isFarewell(leaf, blocks) ||
    isSubject(leaf, title);
}

/** "ADA LOWRIE: …" in a conversation that is written down; a label in capitals is shorter. */
const SPEAKER = /^\p{Lu}[\p{Lu}\s.’'-]{2,40}[:：]\s/u;
const SPEECH_WORDS = 18;

/** "Would you walk? Yes 39 %. No 52 %. Never 9 %." Discounts do not add up. */
function isResult({ text, links }: Leaf): boolean {
  if (links.length > 0 || !text.includes('%') || !/[?？؟;]/.test(text)) return false;
  const shares = text.match(/\d+(?:[.,]\d+)?(?=\s?%)/g) ?? [];
  let sum = 0;
  for (const share of shares) sum += Number(share.replace(',', '.'));
  return shares.length > 1 && Math.abs(sum - ALL) <= ROUNDED;
}

/** A dash, as much of Europe begins what somebody says, and a whole sentence that asks for nothing. */
function isSpoken(leaf: Leaf): boolean {
  if (leaf.words >= SPEECH_WORDS && leaf.links.length === 0 && SPEAKER.test(leaf.text)) return true;
  return (
    leaf.words >= SENTENCE_WORDS &&
    leaf.links.length === 0 &&
    /^[—–]\s?\p{Lu}.*[.!?…]$/u.test(leaf.text) &&
    !strongestHit(leaf, 'hint')
  );
}

/** A line of a list that a sentence of the story ends with a colon for; no phrase that only promotion uses is in it. */
export function isAnnounced(leaf: Leaf, { leaves }: Blocks): boolean {
  const intro = leaves[leaf.box.from - 1];
  if (leaf.tag !== 'li' || strongestHit(leaf, 'sure') || !intro || intro.verdict || intro.links.length > 0)
    return false;
  return endsInColon(intro) && isProse(intro) && (intro.asks ?? 0) < ASKS;
}

/** "Until Friday, and thank you for reading", and a name. */
function isFarewell({ words, links, index }: Leaf, { leaves }: Blocks): boolean {
  const name = leaves[index + 1];
  if (words > FAREWELL_WORDS || links.length > 0 || !name || name.words > NAME_WORDS) return false;
  return name.links.length === 0 && /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?$/u.test(name.text);
}

/** "Lowrie is the author of five books", in her obituary. */
function isSubject(leaf: Leaf, title: string): boolean {
  const [first = ''] = leaf.text.split(' ', 1);
  if (first.length < SUBJECT_LETTERS || first === first.toLowerCase() || !title.includes(first)) return false;
  return kindOf(leaf) === 'author';
}

/** A few words without a link say too little to be heard: a name under a letter, a line of a poem. */
function isScrap(leaf: Leaf): boolean {
  if (leaf.words >= SCRAP_WORDS || leaf.links.length > 0 || says(leaf, 'us')) return false;
  return !strongestHit(leaf, 'sure');
}
