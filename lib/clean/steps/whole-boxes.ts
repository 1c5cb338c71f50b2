import type { RemovalKind } from '../../article.ts';
import { type Blocks, type Box, isHeading, isProse, type Leaf } from '../blocks/block.ts';
import { isCaption } from '../blocks/captions.ts';
import { condemn, isNote, leavesOf, strongestHit } from '../blocks/condemn.ts';
import { isQuoted } from './phrases.ts';

/** A pitch is short, and a small part of the page. */
const MOST_WORDS = 160;
const MOST_OF_STORY = 0.25;
/** Story beside a promotion gets little doubt from the model; the promotion's own sentences get more. */
const LEAST_DOUBT = 0.3;
/** A form, a phrase or a name in the box speaks against all of it. */
const LEAST_DOUBT_WITH_SIGN = 0.12;
const PARAGRAPH_WORDS = 25;
const LEAST_DOUBT_OF_PARAGRAPH = 0.2;
const LEAST_DOUBT_OF_PARAGRAPH_WITHOUT_SIGN = 0.5;
/** At least so many of its blocks must have gone already; fewer where something else speaks against the box too. */
const GONE = 0.5;
const GONE_WITH_SIGN = 0.3;
const SMALL_WORDS = 60;

const BUTTON_WORDS = 5;
const OFFERS = new Set<RemovalKind>(['newsletter', 'subscription', 'donation', 'app', 'podcast', 'event']);

const DOUBT_OF_CAPTION = 0.8;
/** What the model takes for story. */
const STORY = 0.1;
/** A standfirst shares its box with section, byline and buttons, and is a sentence without a request. */
const STANDFIRST_WORDS = 8;
/** The model doubts much that stands above the text. */
const DOUBT_OF_STANDFIRST = 0.75;
const ASKS = 0.5;

/** The rest of a box of which a part went: the pitch between a condemned headline and a condemned button. */
export function wholeBoxes(blocks: Blocks): void {
  const { boxes, leaves: all, root } = blocks;
  const lead = all.findIndex((leaf) => leaf.words >= PARAGRAPH_WORDS && isProse(leaf) && leaf.score < STORY);
  for (let i = boxes.length - 1; i > 0; i--) {
    const box = boxes[i] as Box;
    if (box.words > MOST_WORDS || box.prose > root.prose * MOST_OF_STORY || box.to - box.from < 2) continue;
    const leaves = leavesOf(box, blocks);
    const gone = leaves.filter((leaf) => leaf.verdict);
    const rest = leaves.filter((leaf) => !leaf.verdict && leaf.type !== 'media');
    const first = gone.find((leaf) => leaf.verdict?.kind !== 'other') ?? gone[0];
    if (!first?.verdict || !rest.length) continue;
    const sign =
      box.controls > 0 ||
      box.names.length > 0 ||
      leaves.some((leaf) => strongestHit(leaf, 'sure')) ||
      gone.some(isButton);
    if (gone.length < leaves.length * (sign && box.words <= SMALL_WORDS ? GONE_WITH_SIGN : GONE)) continue;
    const least = ({ words }: Leaf): number => {
      if (words < PARAGRAPH_WORDS) return sign ? LEAST_DOUBT_WITH_SIGN : LEAST_DOUBT;
      return sign ? LEAST_DOUBT_OF_PARAGRAPH : LEAST_DOUBT_OF_PARAGRAPH_WITHOUT_SIGN;
    };
    if (leaves.some(isNote)) continue;
    const isHead = lead >= box.to;
    if (isHead && rest.some(mayBeStandfirst)) continue;
    if (rest.some(isSaying)) continue;
    if (rest.some((leaf) => isCaption(leaf, blocks) && doubt(leaf) < DOUBT_OF_CAPTION)) continue;
    if (rest.every((leaf) => leaf.type === 'text' && (doubt(leaf) >= least(leaf) || isHeading(leaf))))
      condemn(box, blocks, { step: 'whole-boxes', rule: first.verdict.rule, kind: first.verdict.kind });
  }
}

/** "Sign up free": what stands above it in a small box says for what. */
const isButton = ({ verdict, words, linkWords }: Leaf): boolean =>
  words > 0 && linkWords === words && words <= BUTTON_WORDS && OFFERS.has(verdict?.kind ?? 'other');

/** A sentence in quotation marks, which a box sets apart from the story with the name of who said it. */
const isSaying = (leaf: Leaf): boolean =>
  leaf.words >= STANDFIRST_WORDS && isQuoted(leaf) && !strongestHit(leaf, 'hint') && !asksMuch(leaf);

function mayBeStandfirst(leaf: Leaf): boolean {
  if (leaf.type !== 'text' || leaf.words < STANDFIRST_WORDS || leaf.links.length > 0) return false;
  return !strongestHit(leaf, 'sure') && leaf.score < DOUBT_OF_STANDFIRST && !asksMuch(leaf);
}

const asksMuch = ({ asks }: Leaf): boolean => (asks ?? 0) >= ASKS;

/** Either model may doubt it. */
const doubt = ({ score, asks }: Leaf): number => Math.max(score, asks ?? 0);
