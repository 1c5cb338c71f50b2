import { phraseListsFor } from '../../rules/phrases.ts';
import type { PhraseList } from '../../rules/schema.ts';
import { mayAsk } from '../address/evidence.ts';
import { kindOf } from '../address/kind-of.ts';
import { isAnnounced, readOfTheStory } from '../address/of-the-story.ts';
import { reachesOthers } from '../address/reaches-others.ts';
import { says } from '../address/says.ts';
import { readLooks } from '../address/setting.ts';
import { SPEECH } from '../address/signs.ts';
import { SURENESS } from '../address/sureness.ts';
import { addressWords, shareOfTelling } from '../address/words.ts';
import {
  type Blocks,
  endsInColon,
  endsInQuestion,
  introducesList,
  isHeading,
  isProse,
  type Leaf,
} from '../blocks/block.ts';
import { isCaption, isCreditedCaption, isSource } from '../blocks/captions.ts';
import { condemn, strongestHit } from '../blocks/condemn.ts';
import { hostOf } from '../blocks/host-of.ts';
import type { CleanContext } from '../context.ts';
import { isQuoted, isVerse } from './phrases.ts';

const OFFERS_NOTHING: ReadonlySet<string> = new Set(['other', 'related']);
const TELLING = 0.1;
const LONG_WORDS = 45;
/** Either model doubts, and together they are as sure as one of them has to be alone. */
const SURE_TOGETHER = 0.8;
const LEAST_ASKS = 0.25;
const LEAST_SCORE = 0.3;
const LEAST_WORDS = 8;
const MOST_WORDS = 30;
const NUMBERED = /^\d{1,3}[.)]\s/;
/** "We" and "you" and so many offers in so few words leave little room for a story. */
const SURE_OF_CROWD = 0.04;
const CROWD_OF_OFFERS = 4;
const CROWD_WORDS = 28;
const OWN_VOICE = 0.2;
const LEAST_OF_OWN_VOICE = 2;
const PARAGRAPH_WORDS = 12;
const STORY_SCORE = 0.1;
/** What is surely story, for that. */
const TOLD = 0.4;
/** A link in a sentence of the story is of a few words, and such a sentence speaks of others. */
const MOSTLY_LINK = 0.5;
/** A look that hardly any paragraph has, on a page on which most have the same. */
const ODD_LOOK = 0.1;
const COMMON_LOOK = 0.5;

/**
 * Blocks in which the site speaks to its reader of what it offers or asks, or of itself and its authors. How words for
 * itself, for the reader and for newsletters, money, channels or letters come together (`lib/rules/address/`) is
 * weighed by a small model of its own, trained on pages in which each block is marked (`test/train/pages/`).
 */
export function addressed(blocks: Blocks, context: CleanContext): void {
  const { lang, title } = context.metadata;
  const lists = phraseListsFor(lang);
  const ownVoice = hasOwnVoice(blocks);
  const lookOf = readLooks(blocks);
  const isOfTheStory = readOfTheStory(blocks, title);
  const host = hostOf(context.href);
  for (const leaf of blocks.leaves) {
    if (leaf.asks === null || leaf.asks < SURE_OF_CROWD || leaf.verdict || isVerse(leaf)) continue;
    if (announces(leaf, blocks) || introducesList(leaf, blocks)) continue;
    if (isSource(leaf, blocks) || isAnnounced(leaf, blocks) || headsStory(leaf, blocks)) continue;
    if (reachesOthers(leaf, host)) continue;
    const said = leaf.type === 'media' || isCaption(leaf, blocks) || isOfTheStory(leaf);
    if (!said && !ownVoice && leaf.asks >= SURE_OF_CROWD && isCrowd(leaf)) {
      condemn(leaf, blocks, { step: 'addressed', rule: 'offers', kind: kindOf(leaf) });
      continue;
    }
    const told = isTold(leaf, lists);
    const sure = leaf.asks >= (said ? SURENESS.ofTheStory : needed(leaf, lookOf(leaf), ownVoice, told));
    if (!sure && (said || told || ownVoice || !isDoubtedByBoth(leaf, blocks))) continue;
    if (said && isCreditedCaption(leaf, blocks)) continue;
    const score = Math.round(leaf.asks * 100) / 100;
    condemn(leaf, blocks, { step: 'addressed', rule: 'model', kind: kindOf(leaf), score });
  }
}

function needed(leaf: Leaf, [look, common]: readonly number[], ownVoice: boolean, told: boolean): number {
  // Prices and hours are short and ask nobody; a box around a pitch looks unlike the story too.
  if (leaf.tag === 'table' && leaf.score < LEAST_SCORE) return 1;
  if (isItem(leaf) || NUMBERED.test(leaf.text)) return SURENESS.item;
  const isLong = isProse(leaf) && leaf.words > LONG_WORDS;
  const odd = (look ?? 1) < ODD_LOOK && (common ?? 0) > COMMON_LOOK;
  const phrase = strongestHit(leaf, 'sure');
  const leads =
    leaf.links.length > 0 &&
    (says(leaf, 'us') || says(leaf, 'you') || leaf.linkWords > leaf.words * MOSTLY_LINK);
  const apart = odd || leads || leaf.strongWords === leaf.words;
  // A pointer to another story without a link points nowhere: it is more often said than meant.
  if (phrase?.kind === 'related' && leaf.links.length === 0 && !odd) return SURENESS.pointer;
  const sign = !isLong && !told && (apart || phrase !== null);
  if (sign && leaf.hits.filter(({ strength }) => strength === 'sure').length > 1) return SURENESS.withSeveral;
  if (told && says(leaf, 'said')) return SURENESS.said;
  if (ownVoice && OFFERS_NOTHING.has(kindOf(leaf))) return SURENESS.ofNothing;
  if (ownVoice) return sign ? SURENESS.ownVoiceWithSign : SURENESS.ownVoice;
  if (isLong) return SURENESS.long;
  if (sign) return SURENESS.withSign;
  if (!told) return kindOf(leaf) === 'other' ? SURENESS.ofNothing : SURENESS.plain;
  return SURENESS.told;
}

/** A paragraph after the first of the story; lists and questions are asked by the other steps. */
function isDoubtedByBoth(leaf: Leaf, { leaves }: Blocks): boolean {
  const { asks, score, words, index, tag, text } = leaf;
  return (
    asks !== null &&
    asks >= LEAST_ASKS &&
    score >= LEAST_SCORE &&
    asks + score >= SURE_TOGETHER &&
    words >= LEAST_WORDS &&
    words <= MOST_WORDS &&
    tag !== 'li' &&
    !NUMBERED.test(text) &&
    !endsInQuestion(leaf) &&
    leaves.slice(0, index).some((before) => isProse(before) && before.score < STORY_SCORE)
  );
}

function isTold(leaf: Leaf, lists: readonly PhraseList[]): boolean {
  if (says(leaf, 'said')) return true;
  return shareOfTelling(leaf.folded, leaf.words, addressWords(lists)) > TELLING;
}

/** "Our reporter is at the bridge:", and what she writes, or the picture she took, a table, code. */
function announces(leaf: Leaf, { leaves }: Blocks): boolean {
  const next = leaves[leaf.index + 1];
  if (!endsInColon(leaf) || leaf.links.length > 0 || !next) return false;
  if (next.type !== 'text') return true;
  return next.box.tag === 'blockquote' || next.tag === 'blockquote' || isQuoted(next);
}

/** A heading is of the paragraph under it. */
function headsStory(leaf: Leaf, { leaves }: Blocks): boolean {
  const next = leaves[leaf.index + 1];
  return (
    isHeading(leaf) &&
    next !== undefined &&
    !next.verdict &&
    isProse(next) &&
    (next.asks ?? 0) < SURENESS.plain
  );
}

/** A list of one line is none; of few words, it may be one that pictures part. */
function isItem({ tag, box, words }: Leaf): boolean {
  return tag === 'li' && (box.children.length > 1 || words < LEAST_WORDS);
}

function isCrowd(leaf: Leaf): boolean {
  if (leaf.words > CROWD_WORDS || leaf.tag === 'li' || says(leaf, 'said')) return false;
  let offers = 0;
  for (const { strength } of leaf.address) if (strength === 'offer') offers++;
  return offers >= CROWD_OF_OFFERS && says(leaf, 'us') && says(leaf, 'you');
}

/** Whether the story itself says "we" or "you". */
function hasOwnVoice({ leaves }: Blocks): boolean {
  const told = leaves.filter(isNarrative);
  let [us, you] = [0, 0];
  for (const leaf of told) {
    if (says(leaf, 'us')) us++;
    if (says(leaf, 'you')) you++;
  }
  return Math.max(us, you) >= LEAST_OF_OWN_VOICE && Math.max(us, you) > told.length * OWN_VOICE;
}

/** A paragraph of the story, in its own words. */
function isNarrative(leaf: Leaf): boolean {
  if (leaf.words < PARAGRAPH_WORDS || !mayAsk(leaf) || leaf.type !== 'text' || isHeading(leaf)) return false;
  return (leaf.asks ?? 0) < TOLD && !isQuoted(leaf) && !SPEECH.test(leaf.text);
}
