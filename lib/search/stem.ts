/**
 * Light stemmers: endings off, nothing rebuilt. They are used only to compare two words when a query is answered
 * (`sameWord`), never to write the index, so a wrong stem costs one stray hit, not a wrong index.
 * After the "S-stemmer" (Harman 1991) and the "light" German stemmer of the CLEF campaigns (Savoy 2006).
 */

/** Shorter stems join words that have nothing in common ("bus" and "business"). */
export const SHORTEST_STEM = 3;

const ENGLISH: [ending: string, put: string][] = [
  ['ies', 'y'],
  ['ying', 'y'],
  ['ied', 'y'],
  ['sses', 'ss'],
  ['ings', ''],
  ['ing', ''],
  ['ers', 'er'],
  ['xes', 'x'],
  ['ches', 'ch'],
  ['shes', 'sh'],
  ['ed', ''],
  ['es', 'e'],
  ['s', ''],
];

const GERMAN: [ending: string, put: string][] = [
  ['innen', ''],
  ['ern', ''],
  ['nen', ''],
  ['en', ''],
  ['em', ''],
  ['er', ''],
  ['es', ''],
  ['e', ''],
  ['n', ''],
  ['s', ''],
];

function strip(word: string, endings: [string, string][]): string {
  for (const [ending, put] of endings) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length) + put;
    if (stem.length >= SHORTEST_STEM) return stem;
  }
  return word;
}

const bare = (word: string) => word.replace(/e$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1');

/** Words that only look like a form of another. */
const NO_FORM = new Set([
  'news',
  'this',
  'its',
  'was',
  'has',
  'his',
  'species',
  'series',
  'des',
  'les',
  'las',
  'los',
]);

/** The word itself and what it may be a form of: "stopped" → stopped, stop; "hauser" (Häuser) → hauser, haus. */
function forms(word: string): string[] {
  if (NO_FORM.has(word)) return [word];
  const english = word.endsWith('ss') ? word : bare(strip(word, ENGLISH));
  return [word, english, strip(word, GERMAN)];
}

/** The shared beginning under which every form of a folded `word` stands in a sorted dictionary. */
export function stemPrefix(word: string): string {
  let shared = word;
  for (const form of forms(word)) {
    let same = 0;
    while (same < form.length && form[same] === shared[same]) same++;
    if (same >= SHORTEST_STEM) shared = shared.slice(0, same);
  }
  return shared;
}

/** Longest ending that a form adds or loses; words further apart in length are not compared. */
const LONGEST_ENDING = 5;

/** A test for "is this a form of `asked`, in English or in German?", for many words. */
export function formsOf(asked: string): (found: string) => boolean {
  // "ad" is no form of "add".
  if (asked.length < SHORTEST_STEM) return (found) => found === asked;
  const known = forms(asked);
  const first = asked.slice(0, SHORTEST_STEM - 1);
  return (found) =>
    found === asked ||
    (Math.abs(found.length - asked.length) <= LONGEST_ENDING &&
      found.startsWith(first) &&
      forms(found).some((form) => known.includes(form)));
}

/** Whether two folded words are forms of one. */
export const sameWord = (a: string, b: string): boolean => formsOf(a)(b);
