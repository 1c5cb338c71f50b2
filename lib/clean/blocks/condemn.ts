import type { RemovalKind } from '../../article.ts';
import { quotesPost } from '../../extract/post-address.ts';
import type { PhraseHit } from '../../rules/match-phrases.ts';
import { ID_PREFIX } from '../../sanitise/policy.ts';
import { type Blocks, type Box, isBox, type Leaf } from './block.ts';
import { isFile } from './files.ts';

/** Why a block went, as a reader is told; words in `_locales` as `reason_<key>`. */
export const REASONS: Record<RemovalKind, string> = {
  newsletter: 'asksForEmail',
  subscription: 'asksToSubscribe',
  donation: 'asksForMoney',
  related: 'otherStories',
  author: 'aboutTheAuthor',
  follow: 'asksToFollow',
  share: 'shareButtons',
  app: 'promotesApp',
  podcast: 'promotesPodcast',
  event: 'promotesEvent',
  shop: 'sellsSomething',
  affiliate: 'commissionNote',
  ad: 'advertisement',
  player: 'playerControls',
  comments: 'readersComments',
  poll: 'asksForOpinion',
  tags: 'topicList',
  copyright: 'legalNote',
  tips: 'asksForTips',
  paywall: 'paywallText',
  consent: 'privacyNotice',
  navigation: 'siteNavigation',
  contents: 'linksWithinPage',
  metadata: 'repeatsHead',
  hidden: 'notShown',
  other: 'unlikeTheStory',
};

/** What a step says of a block. */
export interface Finding {
  step: string;
  rule: string;
  kind: RemovalKind;
  score?: number;
}

/** Condemns a leaf, or every leaf of a box, unless an earlier step did or it must stay. */
export function condemn(block: Box | Leaf, { leaves }: Blocks, finding: Finding): void {
  const all = isBox(block) ? leaves.slice(block.from, block.to) : [block];
  for (const leaf of all)
    if (!leaf.verdict && !mustStay(leaf)) leaf.verdict = { ...finding, reason: REASONS[finding.kind] };
}

/** A note worth keeping says something; "First published on 2 April" does not. */
const LABEL_WORDS = 6;
const PAYWALL_SCORE = 0.5;
/** What stays for its place among the others and not for its words (`facts.ts`, `interview.ts`), however few. */
const PLACED: ReadonlySet<string> = new Set(['facts', 'question']);

/**
 * Corrections, editor's notes and the like: what the word lists name so stays, whatever else speaks against it. A
 * disclosure of interests stays too, unless the interest is a commission.
 */
export function mustStay(leaf: Leaf): boolean {
  if (isNote(leaf) || isInNote(leaf) || isInQuotation(leaf) || isPaper(leaf)) return true;
  const keeps = leaf.hits.filter((hit) => hit.strength === 'keep');
  if (keeps.length === 0) return false;
  const commissions = leaf.hits.filter((hit) => hit.kind === 'affiliate').length;
  // "This article first appeared in our newsletter. Sign up here."
  if (leaf.links.length && leaf.hits.some((hit) => hit.strength === 'sure' && hit.kind === 'newsletter'))
    return false;
  // "The article is for subscribers" begins like "the article was first published in".
  if (
    leaf.score > PAYWALL_SCORE &&
    leaf.hits.some((hit) => hit.strength === 'sure' && hit.kind === 'paywall')
  )
    return false;
  // "This article first appeared in …, and is republished under a licence."
  if (leaf.hits.some((hit) => hit.strength === 'sure' && hit.kind === 'copyright')) return false;
  const sells = commissions > 1 || (commissions > 0 && leaf.score > 0.2);
  const placed = keeps.some(({ phrase }) => PLACED.has(phrase));
  return !sells && (placed || leaf.words > LABEL_WORDS || leaf.score < 0.8);
}

/** A list of papers tells what the story is made from; a button under it may offer the story itself as one. */
const isPaper = ({ tag, links }: Leaf): boolean => tag === 'li' && links.length > 0 && links.every(isFile);

const MARK = /^[[(]?\d{1,3}[\])]?$/;

/** Where a mark in the text leads, with the mark itself before its words. */
const MARKED = /^[[(]?(?:\d{1,3}|[*†‡])[\])]?\.?\s/;

/** A footnote and its place lead to each other: with a number or an arrow, or with "back" where the story leads to an entry. */
export function isNote({ links, element, text, tag }: Leaf): boolean {
  const named = element?.id.startsWith(ID_PREFIX) === true;
  return (
    (named && MARKED.test(text)) ||
    links.some(
      ({ place, words, text }) =>
        place === 'page' && ((!words && text !== '') || MARK.test(text) || (named && tag === 'li')),
    )
  );
}

/** A note's number is a link of its own, and its text stands beside it. */
const NOTE_WORDS = 150;

function isInNote(leaf: Leaf): boolean {
  const { parent } = leaf.box;
  return [leaf.box, parent].some(
    (box) =>
      box?.parent &&
      box.words <= NOTE_WORDS &&
      box.element.querySelector(`a[id^="${ID_PREFIX}"][href^="#"]`) !== null,
  );
}

/** What is quoted belongs to who said it; a quotation that is one link is a card in disguise. */
function isInQuotation(leaf: Leaf): boolean {
  if (isInPost(leaf)) return true;
  if (leaf.linkWords > leaf.words * 0.6) return false;
  if (leaf.score > 0.88) return false;
  // Both models hear the site itself, which leads somewhere.
  if (leaf.links.length > 0 && leaf.score > 0.6 && (leaf.asks ?? 0) > 0.88) return false;
  if (leaf.tag === 'blockquote') return true;
  for (const box of boxesAround(leaf)) if (box.tag === 'blockquote') return true;
  return false;
}

/** A post of somebody's asks its own readers to follow, and ends with a link that says whose it is. */
function isInPost({ box, links }: Leaf): boolean {
  if (links.some(({ place }) => place !== 'elsewhere')) return false;
  const quotation = box.tag === 'blockquote' ? box : box.parent;
  return quotation?.tag === 'blockquote' && quotesPost(quotation.element);
}

const STRENGTH = { keep: 0, us: 0, you: 0, said: 0, offer: 0, hint: 1, heading: 2, sure: 3 };

/** The phrase that says most of a leaf, among those of at least this strength. */
export function strongestHit(leaf: Leaf, least: 'hint' | 'heading' | 'sure'): PhraseHit | null {
  let best: PhraseHit | null = null;
  for (const hit of leaf.hits)
    if (
      hit.kind &&
      STRENGTH[hit.strength] >= STRENGTH[least] &&
      (!best || STRENGTH[hit.strength] > STRENGTH[best.strength])
    )
      best = hit;
  return best;
}

/** Its own leaves. */
export function leavesOf(block: Box | Leaf, { leaves }: Blocks): Leaf[] {
  return isBox(block) ? leaves.slice(block.from, block.to) : [block];
}

/** The box and the boxes around it, the root left out. */
export function* boxesAround(leaf: Leaf): Generator<Box> {
  for (let box: Box | null = leaf.box; box?.parent; box = box.parent) yield box;
}
