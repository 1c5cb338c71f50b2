import type { RemovalKind } from '../../article.ts';
import { foldText } from '../../rules/fold-text.ts';
import { type Blocks, isHeading, type Leaf } from '../blocks/block.ts';
import { condemn } from '../blocks/condemn.ts';
import type { CleanContext } from '../context.ts';
import { isQuoted, isVerse } from './phrases.ts';

/** Pitches are a few sentences; longer blocks are columns and letters. */
const MOST_WORDS = 70;
/** How much the model must doubt a block, by how many signs speak against it. */
const DOUBT_BY_SIGNS = [1, 1, 1, 0.12, 0.08, 0.03];
const LEAST_DOUBT = 0.03;
/** Nothing but its words sets a line without a link or italics apart. */
const DOUBT_OF_PLAIN = 0.09;
/** Manuals, columns and blogs say "you" throughout; when so many of the paragraphs do, it is the story's own voice. */
const OWN_VOICE = 0.2;
const LEAST_DOUBT_IN_OWN_VOICE = 0.4;
const PROSE_WORDS = 15;
/** Only what is surely story speaks with the story's voice. */
const STORY_SCORE = 0.05;
/** What asks for many things counts no more than what asks for a few. */
const MOST_OFFERS = 3;
const MAIL = /\S@\S+\.\S/;
const PRICE = /[£€$¥₹]\s?\d|\d\s?(?:€|kr\b|zł|₽|円|元|원|₫|₺)/;

/**
 * Blocks in which the site speaks to its reader of what it offers or asks: words for itself, for the reader and for
 * newsletters, subscriptions, money, channels or letters come together (`address` in the word lists). News seldom
 * says "we" and "you"; where somebody is quoted, the model sees the story around it.
 */
export function addressed(blocks: Blocks, { metadata }: CleanContext): void {
  const site = foldText(metadata.siteName ?? '').replace(/^the /, '');
  let least: number | null = null;
  for (const leaf of blocks.leaves) {
    if (leaf.verdict || leaf.type !== 'text' || leaf.words > MOST_WORDS || leaf.score < LEAST_DOUBT) continue;
    if (isHeading(leaf) || isQuoted(leaf) || isVerse(leaf)) continue;
    const { signs, kind } = signsIn(leaf, site);
    least ??= saysYou(blocks) > OWN_VOICE ? LEAST_DOUBT_IN_OWN_VOICE : LEAST_DOUBT;
    const plain = leaf.links.length || leaf.strongWords === leaf.words ? 0 : DOUBT_OF_PLAIN;
    if (kind && leaf.score >= Math.max(least, plain, DOUBT_BY_SIGNS[signs] ?? LEAST_DOUBT))
      condemn(leaf, blocks, { step: 'addressed', rule: `signs: ${signs}`, kind });
  }
}

/** How many signs there are, and what is asked for; null where nobody is spoken to, or nothing is asked. */
function signsIn(leaf: Leaf, site: string): { signs: number; kind: RemovalKind | null } {
  const offers = leaf.hits.filter(({ strength }) => strength === 'offer' || strength === 'sure');
  const mail = MAIL.test(leaf.text);
  const us = has(leaf, 'us') || (site !== '' && leaf.folded.includes(site));
  const you = has(leaf, 'you');
  const apart = leaf.strongWords === leaf.words;
  const asked = offers.length + Number(mail);
  const spoken = us || you || (apart && mail);
  if (!asked || !spoken) return { signs: 0, kind: null };
  const wants = Math.min(MOST_OFFERS, asked + Number(PRICE.test(leaf.text)));
  return { signs: Number(us) + Number(you) + Number(apart) + wants, kind: kindOf(offers) };
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

/** The share of the paragraphs that speak to the reader. */
function saysYou({ leaves }: Blocks): number {
  const prose = leaves.filter(
    (leaf) => leaf.words >= PROSE_WORDS && leaf.folded && leaf.score < STORY_SCORE && !isQuoted(leaf),
  );
  return prose.filter((leaf) => has(leaf, 'you')).length / Math.max(1, prose.length);
}

function has({ hits }: Leaf, strength: 'us' | 'you'): boolean {
  return hits.some((hit) => hit.strength === strength);
}
