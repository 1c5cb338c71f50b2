import type { Metadata } from '../article.ts';
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
  // "What we know" heads many boxes of facts; steps tell the reader what to do, and what is offered comes in lists, too.
  const against = facts ? 'sure' : short ? 'sure us offer' : 'sure us you';
  return !hits.some(({ strength }) => against.includes(strength));
}

/** A box of facts by its name, or by three lines and more, as boxes of dates, figures or steps have. */
export const holdsFacts = (aside: Element): boolean =>
  isNamedFacts(aside) || aside.querySelector('li+li+li') !== null;
