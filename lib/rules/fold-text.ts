/** Combining accents, Hebrew points, Arabic vowel signs, tatweel, soft hyphen, zero-width and direction marks. */
const DROPPED =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u200d|\ufe0f/g;
const LETTERS: Record<string, string> = {
  ß: 'ss',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
};
const VARIANT = /[ßıςىیکةە]/g;
/*
 * The hyphen after a single letter (e-mail), then apostrophes inside a word and the Hebrew gershayim. What may stand before
 * them is asked last: asked first, it would be at every letter of the text.
 */
const HYPHENS = /[-‐‑](?<=(?:^|[^\p{L}\p{N}])\p{L}[-‐‑])(?=\p{L})/gu;
const APOSTROPHES = /['’‘ʼ`´״"](?<=[\p{L}\p{N}]['’‘ʼ`´״"])(?=\p{L})/gu;
const ASCII_HYPHENS = /-(?<=(?:^|[^a-z0-9])[a-z]-)(?=[a-z])/g;
const ASCII_APOSTROPHES = /['"`](?<=[a-z0-9]['"`])(?=[a-z])/g;
const MAY_JOIN = /['’‘ʼ`´״"‐‑-]/;
/** What sets a label off from what follows it; a hyphen does between spaces. */
const LABEL_ENDS = /[:|>\]】〕›→►▶▸–—―]|-(?<=\s-)(?=\s)/g;
/** A single space is what would be put in its place. */
const NOT_WORDS = / [^\p{L}\p{N}\p{M}©:]+|[^\p{L}\p{N}\p{M}©: ][^\p{L}\p{N}\p{M}©:]*/gu;
const NOT_ASCII_WORDS = / [^a-z0-9:]+|[^a-z0-9: ][^a-z0-9:]*/g;
const ASCII = /^[\x20-\x7e]*$/;

/**
 * Text as the word lists compare it: words in lower case without accents, parted by one space, nothing else but `©`
 * and a colon at the end of a word that a label mark follows. `schema.ts` lists what is folded and why it may be.
 */
export function foldText(text: string): string {
  const plain = ASCII.test(text) ? text : plainMarks(text);
  const ascii = ASCII.test(plain);
  const lower = ascii ? plain.toLowerCase() : foldLetters(text);
  const joined = MAY_JOIN.test(lower) ? join(lower, ascii) : lower;
  const words = joined.replace(LABEL_ENDS, ' : ').replace(ascii ? NOT_ASCII_WORDS : NOT_WORDS, ' ');
  const labelled = words.includes(':') ? words.replace(/:[ :]+/g, ': ').replaceAll(' :', ':') : words;
  return labelled.replace(/^[: ]+| $/g, '');
}

function join(text: string, ascii: boolean): string {
  return text
    .replace(ascii ? ASCII_HYPHENS : HYPHENS, '')
    .replace(ascii ? ASCII_APOSTROPHES : APOSTROPHES, '');
}

/** Most English and much other text is ASCII but for its marks, and ASCII is folded several times as fast. */
function plainMarks(text: string): string {
  return text
    .replace(/[’‘ʼ´]/g, "'")
    .replace(/[“”\u00a0]/g, ' ')
    .replace(/[–—―]/g, '>')
    .replaceAll('…', '...');
}

function foldLetters(text: string): string {
  return text
    .replace(/[’‘ʼ´]/g, "'")
    .normalize('NFKD')
    .toLowerCase()
    .replace(DROPPED, '')
    .replace(VARIANT, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}
