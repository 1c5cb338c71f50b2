import type { Metadata } from '../article.ts';
import type { Strength } from '../rules/compile-phrases.ts';
import { foldText } from '../rules/fold-text.ts';
import { matchPhrases } from '../rules/match-phrases.ts';
import { phraseListsFor } from '../rules/phrases.ts';
import { isNamedFacts } from './fact-names.ts';
import type { Tally } from './outline.ts';

/** Least text of an aside that tells something, in characters, and how much of it must be sentences. */
const LEAST = 200;
const PROSE = 0.7;
/** A box of facts, by its name, says little, and much of it in headings and short lines. */
const LEAST_OF_FACTS = 60;
/** What is pressed, filled in, played or hidden tells nothing. */
const NO_STORY = 'a, button, form, input, iframe, [hidden]';

/**
 * Whether an aside, which Readability leaves out whatever it holds, tells a part of the story: nothing but its element
 * calls it an aside or a box of facts, it stands among paragraphs of the story, sentences fill it, and in them nobody speaks to the reader
 * or for the site, nor are they about who wrote the story. An aside that is lost is a paragraph lost, but most are no
 * story: of 81 in the pages of the corpus three.
 */
export function isTold(aside: Tally, { lang, authors }: Metadata): boolean {
  const { element, signs, parent, prose, size, linked } = aside;
  if (element.localName !== 'aside' || signs.named || signs.maybe || element.hasAttribute('role'))
    return false;
  const facts = isNamedFacts(element);
  const short = holdsFacts(element);
  if (linked > 0 || !parent?.keptProse) return false;
  if (short ? size < LEAST_OF_FACTS : size < LEAST || prose < PROSE * size) return false;
  if (element.querySelector(NO_STORY)) return false;
  const said = foldText(element.textContent ?? '');
  if (authors.some((name) => said.includes(foldText(name)))) return false;
  const hits = matchPhrases(said, 0, phraseListsFor(lang));
  const against = facts ? NO_FACT : short ? NO_ENTRY : NO_TELLER;
  return !hits.some(({ strength }) => against.has(strength));
}

/** Strengths of phrases for the site and for its reader. "What we know" heads many boxes of facts. */
const NO_TELLER: ReadonlySet<Strength> = new Set(['sure', 'us', 'you']);
const NO_FACT: ReadonlySet<Strength> = new Set(['sure']);
/** Steps tell the reader what to do; what is offered comes in lists, too. */
const NO_ENTRY: ReadonlySet<Strength> = new Set(['sure', 'us', 'offer']);

/** A box of facts by its name, or by three lines and more, as boxes of dates, figures or steps have. */
export const holdsFacts = (aside: Element): boolean =>
  isNamedFacts(aside) || aside.querySelector('li+li+li') !== null;
