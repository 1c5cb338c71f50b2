import { foldLatin } from './fold-latin.ts';

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
const MAY_JOIN = /['’‘ʼ`´״"‐‑-]/;
/** What sets a label off from what follows it; a hyphen does between spaces. */
const LABEL_ENDS = /[:|>\]】〕›→►▶▸–—―]|-(?<=\s-)(?=\s)/g;
/** A single space is what would be put in its place. */
const NOT_WORDS = / [^\p{L}\p{N}\p{M}©:]+|[^\p{L}\p{N}\p{M}©: ][^\p{L}\p{N}\p{M}©:]*/gu;

/**
 * Text as the word lists compare it: words in lower case without accents, parted by one space, nothing else but `©`
 * and a colon at the end of a word that a label mark follows. `schema.ts` lists what is folded and why it may be.
 */
export function foldText(text: string): string {
  return foldLatin(text) ?? foldAny(text);
}

/** Texts in any script. */
function foldAny(text: string): string {
  const lower = foldLetters(text);
  const joined = MAY_JOIN.test(lower) ? lower.replace(HYPHENS, '').replace(APOSTROPHES, '') : lower;
  const words = joined.replace(LABEL_ENDS, ' : ').replace(NOT_WORDS, ' ');
  const labelled = words.includes(':') ? words.replace(/:[ :]+/g, ': ').replaceAll(' :', ':') : words;
  return labelled.replace(/^[: ]+| $/g, '');
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
