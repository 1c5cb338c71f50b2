import type { RemovalKind } from '../../article.ts';
import { foldText } from '../../rules/fold-text.ts';
import { type Blocks, isHeading, type Leaf } from '../blocks/block.ts';
import { condemn } from '../blocks/condemn.ts';
import { hostOf } from '../blocks/read-blocks.ts';
import type { CleanContext } from '../context.ts';
import { isQuoted, isVerse } from './phrases.ts';

/** Pitches are a few sentences; longer blocks are columns and letters. */
const MOST_WORDS = 70;
/** How much the model must doubt a block, by how many signs speak against it. */
const DOUBT_BY_SIGNS = [1, 1, 0.35, 0.1, 0.08, 0.03];
/** Nothing but its words sets a line without a link or italics apart; the more words, the more room for a story. */
const DOUBT_OF_PLAIN = 0.09;
const DOUBT_OF_LONG = 0.12;
/** Few signs in many words are the story's own. */
const DOUBT_OF_FEW_IN_MANY = 0.6;
const LONG_WORDS = 30;
/** "Download the app and you will see": without a word for the site, it may be anybody who speaks. */
const DOUBT_WITHOUT_US = 0.28;
const DOUBT_WITHOUT_US_WHEN_SHORT = 0.15;
const SHORT_WORDS = 20;
/** In one sentence there is little room for a story around so many signs, least of all around "we" and "you". */
const SENTENCE_WORDS = 16;
const SIGNS_OF_SENTENCE = 4;
const DOUBT_OF_SENTENCE = 0.03;
const BETWEEN_BOTH_WORDS = 28;
const DOUBT_BETWEEN_BOTH = 0.005;
const DOUBT_OF_APART = 0.015;
/** "Subscribe, says the sign": the signs are somebody else's. */
const DOUBT_OF_SPEECH = 0.3;
/** Manuals, columns and blogs say "we" or "you" throughout; in such a page the word is no sign. */
const OWN_VOICE = 0.2;
const LEAST_OF_OWN_VOICE = 2;
const PROSE_WORDS = 15;
/** Only what is surely story, and asks for little, speaks with the story's voice. */
const STORY_SCORE = 0.05;
const OFFERS_OF_PITCH = 2;
/** What asks for many things counts no more than what asks for a few. */
const MOST_OFFERS = 3;
const MAIL = /\S@([\w-]+(?:\.[\w-]+)+)/;
const PRICE = /[£€$¥₹]\s?\d|\d\s?(?:€|kr\b|zł|₽|円|元|원|₫|₺)/;

interface Voice {
  us: boolean;
  you: boolean;
}

interface Signs extends Voice {
  /** It stands apart by a link, by an address of the site, or by italics or bold throughout. */
  apart: boolean;
  said: boolean;
  count: number;
  kind: RemovalKind;
}

/**
 * Blocks in which the site speaks to its reader of what it offers or asks: words for itself, for the reader and for
 * newsletters, subscriptions, money, channels or letters come together (`address` in the word lists). News seldom
 * says "we" and "you"; where somebody is quoted, the model sees the story around it.
 */
export function addressed(blocks: Blocks, { metadata, href }: CleanContext): void {
  const host = hostOf(href);
  const site = foldText(metadata.siteName ?? '').replace(/^the /, '');
  let story: Voice | null = null;
  for (const leaf of blocks.leaves) {
    if (leaf.verdict || leaf.type !== 'text' || leaf.words > MOST_WORDS) continue;
    if (isHeading(leaf) || isQuoted(leaf) || isVerse(leaf)) continue;
    story ??= voiceOf(blocks, site);
    const signs = signsIn(leaf, site, host, story);
    if (signs && leaf.score >= neededDoubt(leaf, signs))
      condemn(leaf, blocks, { step: 'addressed', rule: `signs: ${signs.count}`, kind: signs.kind });
  }
}

function neededDoubt({ words }: Leaf, { us, you, apart, said, count }: Signs): number {
  const most = DOUBT_BY_SIGNS.length - 1;
  const least = DOUBT_BY_SIGNS[Math.min(count, most)] as number;
  if (count < SIGNS_OF_SENTENCE && words > (count > 2 ? LONG_WORDS : SENTENCE_WORDS))
    return DOUBT_OF_FEW_IN_MANY;
  if (said) return Math.max(least, DOUBT_OF_SPEECH);
  if (us && you && words <= BETWEEN_BOTH_WORDS && count >= most) return DOUBT_BETWEEN_BOTH;
  if (words <= SENTENCE_WORDS && count >= SIGNS_OF_SENTENCE)
    return us && you ? DOUBT_BETWEEN_BOTH : DOUBT_OF_SENTENCE;
  if (apart) return count >= SIGNS_OF_SENTENCE && words <= BETWEEN_BOTH_WORDS ? DOUBT_OF_APART : least;
  if (!us && (count < SIGNS_OF_SENTENCE || words > SHORT_WORDS)) return Math.max(least, DOUBT_WITHOUT_US);
  if (!us) return Math.max(least, DOUBT_WITHOUT_US_WHEN_SHORT);
  return Math.max(least, words > LONG_WORDS ? DOUBT_OF_LONG : DOUBT_OF_PLAIN);
}

/** Null where nobody is spoken to, or nothing is asked. */
function signsIn(leaf: Leaf, site: string, host: string, story: Voice): Signs | null {
  const offers = leaf.hits.filter(isOffer);
  const mail = MAIL.exec(leaf.text)?.[1];
  const own = mail !== undefined && `.${host}`.endsWith(`.${mail}`);
  const us = !story.us && (has(leaf, 'us') || names(leaf, site));
  const you = !story.you && has(leaf, 'you');
  const strong = leaf.strongWords === leaf.words;
  const asked = offers.length + Number(mail !== undefined);
  const points = leaf.links.length === 0 && offers.every(({ kind }) => kind === 'related');
  if ((!mail && points) || !(us || you || (strong && mail))) return null;
  const wants = Math.min(MOST_OFFERS, asked + Number(PRICE.test(leaf.text)));
  const count = Number(us) + Number(you) + Number(strong) + wants;
  return {
    us,
    you,
    apart: strong || own || leaf.links.length > 0,
    said: has(leaf, 'said'),
    count,
    kind: kindOf(offers),
  };
}

/** A pointer to another story, a label or a byline asks for nothing. */
const NO_OFFERS = new Set<RemovalKind | null>([
  'related',
  'author',
  'metadata',
  'navigation',
  'contents',
  'tags',
  'ad',
]);

function isOffer({ strength, kind }: Leaf['hits'][number]): boolean {
  return strength === 'offer' || (strength === 'sure' && !NO_OFFERS.has(kind));
}

/** A sure phrase knows; else what most words are for. To read or to miss something is said of everything. */
function kindOf(offers: Leaf['hits']): RemovalKind {
  const sure = offers.find(({ strength }) => strength === 'sure')?.kind;
  if (sure) return sure;
  const counts = new Map<RemovalKind, number>();
  for (const { kind } of offers)
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + (kind === 'related' ? 0.5 : 1));
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'tips';
}

/** Whether the story itself says "we", or names the site, and says "you". */
function voiceOf({ leaves }: Blocks, site: string): Voice {
  const prose = leaves.filter(
    (leaf) =>
      leaf.words >= PROSE_WORDS &&
      leaf.folded &&
      leaf.score < STORY_SCORE &&
      !isQuoted(leaf) &&
      leaf.hits.filter(isOffer).length < OFFERS_OF_PITCH,
  );
  const says = (whom: 'us' | 'you'): boolean => {
    const count = prose.filter((leaf) => has(leaf, whom) || (whom === 'us' && names(leaf, site))).length;
    return count >= LEAST_OF_OWN_VOICE && count > prose.length * OWN_VOICE;
  };
  return { us: says('us'), you: says('you') };
}

function names({ folded }: Leaf, site: string): boolean {
  return site !== '' && folded.includes(site);
}

function has({ hits }: Leaf, strength: 'us' | 'you' | 'said'): boolean {
  return hits.some((hit) => hit.strength === strength);
}
