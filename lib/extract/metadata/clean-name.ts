import words from '../../rules/author-words.json' with { type: 'json' };
import { phraseListsFor } from '../../rules/phrases.ts';
import { bare, cleanText } from './text.ts';

/** Longest name, in characters and words; longer texts are biographies. */
const LONGEST = 80;
const MOST_WORDS = 8;
/** Characters of a field that are read: names stand at its beginning, and some fields hold a whole page. */
const MOST_READ = 1000;

const ROLES = new Set(words.roles);
const GENERIC = new Set(words.generic);

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
    introduction: new RegExp(`^(?:\\p{L}+ )?(?:${by.join('|')})(?=[\\s:]|$)[\\s:]*`, 'iu'),
    labels: new Set(lists.flatMap((list) => [...list.by, ...list.published, ...list.updated])),
    and: conjunction(lang),
  };
}

/** The platform knows the word for "and" in every language. */
function conjunction(lang: string | null): string {
  try {
    const parts = new Intl.ListFormat(lang ?? 'en', { type: 'conjunction' }).formatToParts(['A', 'B']);
    return parts[1]?.value.trim() ?? '';
  } catch {
    return '';
  }
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

/** Cuts from the first thing that looks like a date: a number, with the weekday or month before it. */
function withoutDate(text: string): string {
  if (!/\d/.test(text)) return text;
  const at = text.search(
    /(?:[\s,]+(?:on|am|le|el|on the))?(?:[\s,(]+\p{L}+\.?,?)?[\s,(]+\d{1,4}(?:st|nd|rd|th)?(?:[\s.,/:-]|$)/u,
  );
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

/** Most words are English, and answer to the first of the expressions. */
const isPartOfName = (word: string): boolean =>
  /^[A-Z]/.test(word) ||
  (!/^[a-z]{4}/.test(word) && /^["'’“(]?[\p{Lu}\p{Lo}]|^\p{Ll}{1,3}$/u.test(word)) ||
  word === 'della';

/** "MD", "Ph.D.", "CEPF®". */
const isCredential = (part: string): boolean =>
  /^(?:[A-Z]\p{Ll}{0,2}\.?){1,6}(?:[-\s]?[A-Z\d]{1,6})*[®™]?$/u.test(part) &&
  part.length <= 10 &&
  /[A-Z].*[A-Z]/.test(part);

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
  return /\p{L}/u.test(name) && !/[<>{}=?!]|\/.*\//.test(name) && !known.labels.has(bare(name));
}

/** True for names that say nothing: "admin", "Staff", "Redaktion". */
export const isGeneric = (name: string): boolean => GENERIC.has(bare(name));
