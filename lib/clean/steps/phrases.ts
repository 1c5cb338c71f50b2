import type { RemovalKind } from '../../article.ts';
import { type PhraseHit, SURE_WORDS } from '../../rules/match-phrases.ts';
import { says } from '../address/says.ts';
import {
  type Blocks,
  endsInColon,
  introducesList,
  isBracketed,
  isHeading,
  type Leaf,
} from '../blocks/block.ts';
import { condemn, mustStay, strongestHit } from '../blocks/condemn.ts';

/** How much the model must doubt a block that holds a sure phrase: it counts place and neighbours. */
const DOUBT = 0.18;
/** Several phrases, a link, or a line all in italics or bold speak for themselves, so the model's word counts less. */
const DOUBT_WITH_MORE = 0.05;
/** A heading is a label only where the model thinks so too. */
const DOUBT_OF_HEADING = 0.35;
/** Room for a story around two phrases; three leave none. */
const DOUBT_OF_LONG = 0.2;
const CROWD = 3;
const DOUBT_OF_CROWD = 0.03;
/** Without a link, words in the middle of the story are more often its own. */
const DOUBT_OF_PROSE = 0.35;
const DOUBT_OF_SEVERAL = 0.12;
const SHORT_WORDS = 14;
/** Nothing of the story follows, and the block begins by bidding the reader, or names a licence: seldom a last line. */
const DOUBT_OF_LAST = 0.03;
const BIDS = new Set<RemovalKind | null>([
  'newsletter',
  'subscription',
  'donation',
  'app',
  'podcast',
  'follow',
  'share',
  'comments',
  'paywall',
  'tips',
  'copyright',
]);
/** "Read also:", and a colon: a label, whatever came of what it announces. */
const LABEL_WORDS = 4;
const LABELLED = /^[^:：.!?]{3,24}[:：]\s/u;
/** All of it in brackets is an aside, of the site more often than of the story. */
const DOUBT_OF_BRACKETS = 0.05;
/** In so few words the request need not come first. */
const LINE_WORDS = 16;
const TOLD = 0.1;
const TOLD_WORDS = 9;
const DOUBT_OF_TOLD = 0.5;
/** A paragraph that is surely story, for what follows it. */
const STORY_SCORE = 0.1;

/** Short blocks that hold a phrase which only promotion and page furniture use (`lib/rules/phrases/`). */
export function phrases(blocks: Blocks): void {
  let last = true;
  for (const leaf of [...blocks.leaves].reverse()) {
    const hit = strongestHit(leaf, 'sure');
    const sure = hit?.strength === 'sure' && !isQuoted(leaf);
    if (
      sure &&
      hit.kind &&
      (pointsAway(leaf, hit) ||
        (!isTold(leaf) &&
          !introducesList(leaf, blocks) &&
          leaf.score >= (last && bids(leaf) ? DOUBT_OF_LAST : neededDoubt(leaf))))
    )
      condemn(leaf, blocks, { step: 'phrases', rule: hit.phrase, kind: hit.kind });
    if (!leaf.verdict && leaf.words && leaf.score < STORY_SCORE && !sure) last = false;
  }
}

function neededDoubt(leaf: Leaf): number {
  if (isBracketed(leaf)) return DOUBT_OF_BRACKETS;
  // "Learn more about bees" may head a section; `labelled-lists` and `leftovers` look at what stands under it.
  if (isHeading(leaf)) return strongestHit(leaf, 'sure')?.kind === 'related' ? 1 : DOUBT_OF_HEADING;
  const count = countSure(leaf);
  if (leaf.words > SURE_WORDS) return count >= CROWD ? DOUBT_OF_CROWD : DOUBT_OF_LONG;
  const several = count > 1 && leaf.tag !== 'li';
  if (leaf.links.length > 0 && leaf.tag !== 'li') return several ? 0 : DOUBT_WITH_MORE;
  if (leaf.words <= LABEL_WORDS && endsInColon(leaf)) return DOUBT_WITH_MORE;
  if (isVerse(leaf)) return DOUBT_OF_PROSE;
  if (leaf.strongWords === leaf.words && LABELLED.test(leaf.text)) return DOUBT_WITH_MORE;
  // A pointer to another story without a link points nowhere: it is more often said than meant.
  if (leaf.strongWords === leaf.words && strongestHit(leaf, 'sure')?.kind !== 'related')
    return several ? 0 : DOUBT_WITH_MORE;
  if (leaf.words > SHORT_WORDS) return several ? DOUBT_OF_SEVERAL : DOUBT_OF_PROSE;
  return several ? DOUBT_WITH_MORE : DOUBT;
}

/** "Related:", and where it leads on the site, in however many words. */
function pointsAway({ text, links, tag }: Leaf, { kind, phrase }: PhraseHit): boolean {
  if (kind !== 'related' || !phrase.startsWith('^') || tag === 'li' || !LABELLED.test(text)) return false;
  return links.some(({ place }) => place === 'site');
}

/**
 * The model of addresses hears a story told: then the phrase is somebody's, unless all else speaks against it. A note on the
 * text (`keep`) tells nothing.
 */
function isTold(leaf: Leaf): boolean {
  const { asks, score, words, linkWords } = leaf;
  return (
    asks !== null &&
    countSure(leaf) < 2 &&
    !leaf.hits.some(({ strength }) => strength === 'keep') &&
    asks < TOLD &&
    words >= TOLD_WORDS &&
    linkWords < words / 2 &&
    score < DOUBT_OF_TOLD
  );
}

/** A sentence or two that begin with a request, and nobody who says so. */
function bids(leaf: Leaf): boolean {
  return (
    leaf.words <= SURE_WORDS &&
    !isHeading(leaf) &&
    leaf.tag !== 'li' &&
    !mustStay(leaf) &&
    !says(leaf, 'said') &&
    leaf.hits.some(
      ({ strength, kind, phrase }) =>
        strength === 'sure' && (phrase.startsWith('^') || leaf.words <= LINE_WORDS) && BIDS.has(kind),
    )
  );
}

/** Two phrases tied to the start are made of the same words. */
function countSure({ hits }: Leaf): number {
  const sure = hits.filter(({ strength }) => strength === 'sure');
  const loose = sure.filter(({ phrase }) => !phrase.startsWith('^')).length;
  return loose + Math.min(1, sure.length - loose);
}

/** Several short lines in one paragraph. */
export function isVerse(leaf: Leaf): boolean {
  return (leaf.element?.getElementsByTagName('br').length ?? 0) > 1 && leaf.links.length === 0;
}

/** What somebody says is story. */
export function isQuoted(leaf: Leaf): boolean {
  if (/^["“„«»‘'「『]/.test(leaf.text)) return true;
  // One alone at the end is an arrow.
  return /["”“」』]\s*$/.test(leaf.text) || /[«»].*»\s*$/.test(leaf.text);
}
