import words from '../../rules/author-words.json' with { type: 'json' };
import { hasLetter, isAscii, WORD_LETTER } from '../../rules/letters.ts';
import { listName, phraseListsFor } from '../../rules/phrases.ts';
import { bare, cleanText } from './text.ts';

/** Longest name, in characters and words; longer texts are biographies. */
const LONGEST = 80;
const MOST_WORDS = 8;
/** Characters of a field that are read: names stand at its beginning, and some fields hold a whole page. */
const MOST_READ = 1000;

const ROLES = new Set(words.roles);
const GENERIC = new Set(words.generic);
const AND = new Map(Object.entries(words.and));

/** The words of a page's language that stand around names. */
export interface NameWords {
  /** "by", "written by". */
  by: readonly string[];
  /** "published", "updated" and the like: labels, never names. */
  labels: ReadonlySet<string>;
  /** One of `by` at the start, also behind one word ("Articles by"), with what parts it from the name. */
  introduction: RegExp;
  /** "and". */
  and: string;
}

const prepared = new Map<string | null, NameWords>();

export function nameWords(lang: string | null): NameWords {
  const before = prepared.get(lang);
  if (before) return before;
  const words = makeWords(lang);
  prepared.set(lang, words);
  return words;
}

function makeWords(lang: string | null): NameWords {
  const lists = phraseListsFor(lang);
  const by = lists.flatMap((list) => list.by).sort((a, b) => b.length - a.length);
  return {
    by,
    introduction: new RegExp(`^(?:[${WORD_LETTER}]+ )?(?:${by.join('|')})(?=[\\s:]|$)[\\s:]*`, 'i'),
    labels: new Set(lists.flatMap((list) => [...list.by, ...list.published, ...list.updated])),
    and: AND.get(listName(lang)) ?? '',
  };
}

/** A byline: its names one by one, and as the page words them together. */
export interface Byline {
  names: string[];
  shown: string;
}

/** Reads a byline: names without what introduces them, addresses, dates and roles. Null when it holds none. */
export function readByline(raw: string, known: NameWords): Byline | null {
  const lines = raw
    .slice(0, MOST_READ)
    .split('\n')
    .map(cleanText)
    .filter((line) => line !== '' && !known.labels.has(bare(line)));
  const line = withoutIntroduction(lines[0] ?? '', known)
    .replace(/\S+@\S+\.\S+|https?:\S+/g, '')
    .split(/\s*[|•·●—→]\s*|\s+[-–]\s+|\s*:\s+/)[0];
  const text = withoutDate(line ?? '').replace(/^[\s,;.]+|[\s,;]+$/g, '');
  const parts = text
    .split(/\s*[,;]\s*|\s+&\s+/)
    .flatMap((part) => splitAt(part, ['and', known.and]))
    .filter(Boolean);
  if (parts.length > 1 && parts.every((part) => isPerson(part) || isCredential(part)))
    return { names: joinCredentials(parts), shown: text };
  const [first = ''] = parts;
  // A name and what its bearer is: "Jane Roe, Science Editor".
  const only = parts.length > 1 && text.includes(',') && isPerson(first) ? first : text;
  return isName(only, known) ? { names: [only], shown: only } : null;
}

/** Cuts "By", "Written by", "Articles by", "Von" and the like off the front. */
const withoutIntroduction = (text: string, known: NameWords): string => text.replace(known.introduction, '');

const DATE = new RegExp(
  `(?:[\\s,]+(?:on|am|le|el|on the))?(?:[\\s,(]+[${WORD_LETTER}]+\\.?,?)?[\\s,(]+\\d{1,4}(?:st|nd|rd|th)?(?:[\\s.,/:-]|$)`,
);

/** Cuts from the first thing that looks like a date: a number, with the weekday or month before it. */
function withoutDate(text: string): string {
  if (!/\d/.test(text)) return text;
  const at = text.search(DATE);
  return at > 0 ? text.slice(0, at) : text;
}

const splitAt = (text: string, conjunctions: readonly string[]): string[] =>
  conjunctions.reduce(
    (parts, and) =>
      and ? parts.flatMap((part) => part.split(new RegExp(`(?:^|\\s+)${and}\\s+`, 'i'))) : parts,
    [text],
  );

/** Two to five words that all begin with a capital, or have no case, with at most small particles between. */
export function isPerson(part: string): boolean {
  const found = part.split(/\s+/);
  if (found.length < 2 || found.length > 5) return false;
  return !/[\d@#%?!]/.test(part) && found.every(isPartOfName) && !hasRole(part) && !isCredential(part);
}

const isPartOfName = (word: string): boolean =>
  isAscii(word) || /^[A-Z]/.test(word)
    ? /^["'(]?[A-Z]|^(?:[a-z]{1,3}|della)$/.test(word)
    : /^["'’“(]?[\p{Lu}\p{Lo}]|^\p{Ll}{1,3}$/u.test(word);

/** "MD", "Ph.D.", "CEPF®". */
const isCredential = (part: string): boolean =>
  part.length <= 10 &&
  /[A-Z].*[A-Z]/.test(part) &&
  /^(?:[A-Z][a-zß-öø-ÿ]{0,2}\.?){1,6}(?:[-\s]?[A-Z\d]{1,6})*[®™]?$/.test(part);

function joinCredentials(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (const part of parts) {
    if (isCredential(part) && names.length > 0) names.push(`${names.pop()}, ${part}`);
    else names.push(part);
  }
  return names;
}

const hasRole = (text: string): boolean =>
  bare(text)
    .split(' ')
    .some((word) => ROLES.has(word));

function isName(name: string, known: NameWords): boolean {
  if (name.length < 2 || name.length > LONGEST || name.split(/\s+/).length > MOST_WORDS) return false;
  return hasLetter(name) && !/[<>{}=?!]|\/.*\//.test(name) && !known.labels.has(bare(name));
}

/** True for names that say nothing: "admin", "Staff", "Redaktion". */
export const isGeneric = (name: string): boolean => GENERIC.has(bare(name));
