import type { RemovalKind } from '../article.ts';

/**
 * A word list of one language: `lib/rules/phrases/<lang>.json`. Data only; adding a language is adding a
 * file, another in `address/` (`AddressList` below), their imports in `lists.ts` and a table of cases in
 * `test/lib/rules/cases/`. `und.json` holds what is the same everywhere
 * (names of networks, "newsletter", "©") and always counts.
 *
 * A phrase is written in lower case with straight quotes, spelt as people spell it. Text and phrases are folded alike
 * (`fold-text.ts`), so write accents, hyphens and apostrophes as usual and give one spelling only. Folded away are:
 * capitals and accents (é = e, ё = е, ş = ș = s, Greek tonos, final sigma), ß = ss, Turkish İ/I/ı = i, apostrophes inside
 * words (don't = dont), the hyphen after a single letter (e-mail = email; other hyphens part words: sign-up = sign up), Arabic and Hebrew vowel signs and the tatweel, the Arabic
 * letter variants أإآ = ا, ؤ = و, ئ ى ی = ي, ة = ه, ک = ك, zero-width joiners, half- and full-width forms, and all
 * punctuation but the colon. As a colon count: `|`, `>`, `]`, `】`, arrows, and dashes that do not join a word.
 *
 *     ^  $     tie the phrase to the start and the end of the block; else it may stand anywhere, at word borders
 *     word:    the word with a colon after it (`^read more:`); a word without one matches either way
 *     word~    every word that begins so, and the word itself (`abonn~`; at least two letters)
 *     a/b      either word (`read more/next/also`); a colon after the last is meant for each
 *     *        up to four words (up to twelve characters in languages without spaces), or none
 *     #        a number
 *
 * `sure`: a short block (at most `SURE_WORDS` in `match-phrases.ts`) with it is no story in practically every case.
 * Such a phrase has two words or more, or is the whole block (`^…$`). `hint`: only evidence; a form, a link, a list
 * or the place must agree.
 */
export interface PhraseList {
  lang: string;
  /** True when words are not parted by spaces (Japanese, Chinese, Thai): phrases match anywhere in the characters. */
  unspaced?: boolean;
  sure: Partial<Record<RemovalKind, string[]>>;
  hint: Partial<Record<RemovalKind, string[]>>;
  /**
   * What must stay though it sounds like notes: corrections, editor's notes, "this interview was edited", "first
   * published in", declarations of interest. Same grammar; usually tied to the start.
   */
  keep: string[];
  /** Words that introduce a byline ("by", "von", "par"). */
  by: string[];
  /** Labels in front of dates ("published", "updated"). */
  published: string[];
  updated: string[];
  /**
   * Whole headings (and labels over lists) of sections that are no story: "related stories", "most read". Matched as if
   * written `^…$`; a colon at the end is ignored.
   */
  headings: Partial<Record<RemovalKind, string[]>>;
  /** From `lib/rules/address/<lang>.json`. */
  address?: AddressList;
  /** From `lib/rules/lexicon/<lang>.json`, for the languages that have one. */
  lexicon?: LexiconData;
}

/**
 * Words by what they say of who speaks: the site to its reader, or a story. Learned from the lines in `test/train/pitches/`
 * and the paragraphs of real stories (`test/train/train-address.ts`), not written by hand.
 */
export interface LexiconData {
  lang: string;
  /** What one step of a weight is worth. */
  unit: number;
  /** Log-odds before any word. */
  base: number;
  /**
   * By weight, in steps, the words and pairs of words of that weight, parted by `|`, folded like phrases; `^` before one
   * stands for the first word of a block, `#` for a number. Where words are not parted they are pairs of characters.
   */
  words: Record<string, string>;
  /** Weights of runs of characters by their kinds (`grams.ts`), a character each, and what one step of them is worth. */
  grams: string;
  gramUnit: number;
}

/**
 * How a site speaks to its reader: words for itself, words for the reader, and what it offers or asks for, one phrase
 * for one thing, in the grammar above. Each alone is ordinary language; `clean/address/` counts how they come together
 * and a model weighs them.
 */
export interface AddressList {
  lang: string;
  us: string[];
  you: string[];
  /** Where a language speaks to its reader with capitals only: a regular expression for the text as it is written. */
  formal?: string;
  /** Words of saying: where they stand, it is somebody else who asks. */
  said: string[];
  /** Words with which a sentence begins that asks something of its reader; `~` and letters: how its last word ends. */
  ask: string;
  /** Words that tell a story: third persons and the past. */
  tells: string;
  offer: Partial<Record<RemovalKind, string[]>>;
}
