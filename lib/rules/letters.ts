/** Up to here a table tells letters and digits from the rest: what Latin text is made of. */
const KNOWN = 0x250;
/** Letters and digits below that, as Unicode has them: first and last of each run. */
const RUNS = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb2, 0xb3],
  [0xb5, 0xb5],
  [0xb9, 0xba],
  [0xbc, 0xbe],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, KNOWN - 1],
] as const;
let letters: Uint8Array | null = null;

/** 1 for a letter or digit, 0 for another character, −1 for one beyond the table (no Latin letter, no common mark). */
function kindOf(code: number, table: Uint8Array): number {
  if (code < KNOWN) return table[code] as number;
  for (const [first, last] of SIGNS) if (code >= first && code <= last) return 0;
  return -1;
}

/** Neither letters nor digits: punctuation, currencies, "№", "™", arrows and mathematics, shapes, and most emoji. */
const SIGNS = [
  [0x2000, 0x206f],
  [0x20a0, 0x20cf],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2190, 0x23ff],
  [0x25a0, 0x2775],
  [0xfe0f, 0xfe0f],
  [0xfeff, 0xfeff],
  // Of what stands in two halves, the first ones of emoji; a second one comes only after these.
  [0xd83d, 0xd83d],
  [0xdc00, 0xdfff],
  [0xfffd, 0xfffd],
] as const;

function readTable(): Uint8Array {
  if (letters) return letters;
  letters = new Uint8Array(KNOWN);
  for (const [first, last] of RUNS) letters.fill(1, first, last + 1);
  return letters;
}

/**
 * How many letters and digits a text has, ten times as fast as a search for their classes; null when it holds characters
 * that only such a search can tell.
 */
export function countLetters(text: string): number | null {
  const table = readTable();
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i), table);
    if (kind < 0) return null;
    count += kind;
  }
  return count;
}

/** The same for runs of them. A character for which `joins` is true continues a run, but begins none. */
export function countRuns(text: string, joins: (code: number) => boolean = joinsNone): number | null {
  const table = readTable();
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = kindOf(code, table);
    if (kind < 0) return null;
    if (kind === 1) {
      if (!inside) count++;
      inside = true;
    } else if (inside && !joins(code)) inside = false;
  }
  return count;
}

const joinsNone = (): boolean => false;

/** How many runs of white space a text has. */
export function countGaps(text: string): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const space = isSpace(text.charCodeAt(i));
    if (space && !inside) count++;
    inside = space;
  }
  return count;
}

/** As `\s` says, which takes ten times as long. */
function isSpace(code: number): boolean {
  if (code < 0xa0) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0xa0;
  return OTHER_SPACES.includes(code) || (code >= 0x2000 && code <= 0x200a);
}

const OTHER_SPACES = [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff];

/*
 * To make an expression with classes of letters takes the browser a millisecond or two, once for every page. Most texts are
 * answered by one without.
 */

/** Whether a text holds a letter of any script. */
export const hasLetter = (text: string): boolean =>
  /[A-Za-z]/.test(text) || (!isAscii(text) && /\p{L}/u.test(text));

/** Whether it holds nothing but ASCII. */
export const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

/** Whether a character is a small letter. */
export const isSmall = (letter: string): boolean =>
  isAscii(letter) ? letter >= 'a' && letter <= 'z' : letter !== letter.toUpperCase();

/** A letter of a word, for expressions: those of living scripts, and some signs between them that stand in no word. */
export const WORD_LETTER =
  'A-Za-z\\u00aa\\u00ba\\u00c0-\\u1fff\\u3040-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff21-\\uffdc';
