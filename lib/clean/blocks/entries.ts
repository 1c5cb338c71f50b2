import { type Blocks, endsInQuestion, isHeading, type Leaf } from './block.ts';

/** So many entries make a list of what is on, what to buy or what to see. */
const LEAST_ENTRIES = 3;
/** A heading of which the model of blocks doubts more is one of the site's own. */
const DOUBT_OF_HEADING = 0.15;
/** Several headings that ask are a story of questions and answers, doubted or not. */
const LEAST_QUESTIONS = 2;
const DOUBT_OF_QUESTION = 0.4;
/** "Life drawing." and then the rest: of more words the bold ones are no title. */
const TITLE_WORDS = 12;
const REST_WORDS = 8;

/**
 * Finds the entries of a story that is a list: what stands right under one of several headings of a kind, and paragraphs
 * that begin with a title in bold like several others; and answers under headings that ask. They bid and offer as pitches do:
 * "book by email, £5".
 */
export function findEntries({ leaves }: Blocks): ReadonlySet<Leaf> {
  const headings = leaves.filter(isHeading);
  const plain = headings.filter(
    ({ score, index }) => score < DOUBT_OF_HEADING && leaves[index + 1]?.tag === 'p',
  );
  const several = plain.filter(({ tag }) => plain.filter((each) => each.tag === tag).length >= LEAST_ENTRIES);
  const asking = headings.filter((leaf) => leaf.score < DOUBT_OF_QUESTION && endsInQuestion(leaf));
  const titled = leaves.filter(beginsWithTitle);
  const below = [...several, ...(asking.length >= LEAST_QUESTIONS ? asking : [])].flatMap(
    ({ index }) => leaves[index + 1] ?? [],
  );
  return new Set([...below, ...(titled.length > LEAST_ENTRIES ? titled : [])]);
}

function beginsWithTitle({ tag, words, strongWords, element, links }: Leaf): boolean {
  const first = tag === 'p' && links.length === 0 ? element?.firstElementChild : null;
  if (!first || !/^(?:b|strong)$/.test(first.localName) || first.previousSibling?.textContent?.trim())
    return false;
  const title = (first.textContent ?? '').split(/\s+/).length;
  return strongWords < words && title <= TITLE_WORDS && words >= title + REST_WORDS;
}

/** "Take a photograph of your bill and press Send": one of several steps. */
export function isStep({ tag, box, links }: Leaf): boolean {
  return tag === 'li' && box.tag === 'ol' && box.to - box.from > 1 && links.length === 0;
}
