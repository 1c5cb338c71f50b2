import type { RemovalKind } from '../article.ts';

/**
 * A word list of one language: `lib/rules/phrases/<lang>.json`. Data only; adding a language is adding a file and one
 * import in `phrases.ts`.
 *
 * A phrase is written folded (lower case, straight quotes, one space between words). `*` stands for up to four words
 * (up to twelve characters in languages without spaces); a leading `^` ties it to the start of the block and a trailing
 * `$` to its end. A phrase without `^` or `$` may stand anywhere, at word borders.
 *
 * `sure`: a short block (see `clean`) with it is no story. `hint`: only evidence; a form, a link, a list or the place
 * must agree.
 */
export interface PhraseList {
  lang: string;
  /** True when words are not parted by spaces (Japanese, Chinese, Thai). */
  unspaced?: boolean;
  sure: Partial<Record<RemovalKind, string[]>>;
  hint: Partial<Record<RemovalKind, string[]>>;
  /** Openings of what must stay though it sounds like notes: corrections, editor's notes, "this interview was edited". */
  keep: string[];
  /** Words that introduce a byline ("by", "von", "par"). */
  by: string[];
  /** Labels in front of dates ("published", "updated"). */
  published: string[];
  updated: string[];
  /** Names of sections that list other stories or comments, as whole headings ("related stories", "most read"). */
  headings: Partial<Record<RemovalKind, string[]>>;
}
