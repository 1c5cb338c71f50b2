import words from '../../rules/author-words.json' with { type: 'json' };
import { phraseListsFor } from '../../rules/phrases.ts';
import { bare, cleanText } from './text.ts';

/** Longest byline of one author, in characters; longer texts are biographies. */
const LONGEST = 80;
const MOST_WORDS = 8;

export interface NameContext {
  lang: string | null;
  /** Spellings of the site's own name. */
  sites: readonly string[];
}

/** The names in a byline, without what introduces them, addresses, dates and roles. Empty when it holds none. */
export function cleanNames(raw: string, context: NameContext): string[] {
  const line =
    withoutIntroduction(cleanText(raw), context.lang)
      .replace(/\S+@\S+\.\S+/g, '')
      .replace(/https?:\S+/g, '')
      .replace(/\([^)]*\)\s*$/, (note) => (/[@.\d]/.test(note) ? '' : note))
      .split(/\s*[|•·–—\n]\s*|\s+[-/]\s+|\s*:\s*/)[0] ?? '';
  const dated = line.search(/\s*,?\s*(?:\p{L}+\.?\s+)?\d{1,2}(?:st|nd|rd|th)?[.,/\s-]|\s\d{4}\b/u);
  const text = (dated > 0 ? line.slice(0, dated) : line).replace(/^[\s,;]+|[\s,;]+$/g, '');
  return splitNames(text, context.lang).filter((name) => isName(name));
}

/** Cuts "By", "Written by", "Von" and the like off the front. */
function withoutIntroduction(text: string, lang: string | null): string {
  const lower = text.toLowerCase();
  const introductions = phraseListsFor(lang).flatMap((list) => list.by);
  const longest = introductions
    .filter((word) => lower.startsWith(word) && !/[\p{L}\p{N}]/u.test(lower.charAt(word.length) || ' '))
    .sort((a, b) => b.length - a.length)[0];
  return longest ? text.slice(longest.length).replace(/^\s*[:\s]\s*/, '') : text;
}

/** "A, B and C" → three names, but only where each part looks like one person's. */
function splitNames(text: string, lang: string | null): string[] {
  const and = conjunction(lang);
  const parts = text
    .split(/\s*[,;]\s*|\s+(?:&|and)\s+/)
    .flatMap((part) => (and ? part.split(` ${and} `) : [part]))
    .filter(Boolean);
  if (parts.length < 2) return [text];
  if (parts.every((part) => isPerson(part))) return parts;
  // A name and what its bearer is: "Jane Roe, Science Editor".
  const [first = ''] = parts;
  return text.includes(',') &&
    isPerson(first) &&
    parts.slice(1).every((part) => !isPerson(part) || isRole(part))
    ? [first]
    : [text];
}

/** The word for "and" in the page's language, as the platform knows it. */
function conjunction(lang: string | null): string {
  try {
    const parts = new Intl.ListFormat(lang ?? 'en', { type: 'conjunction' }).formatToParts(['A', 'B']);
    return parts[1]?.value.trim() ?? '';
  } catch {
    return '';
  }
}

/** Two to four words that all begin with a capital, or have no case, with at most small particles between. */
function isPerson(part: string): boolean {
  const found = part.split(/\s+/);
  return (
    found.length >= 2 &&
    found.length <= 5 &&
    found.every((word) => /^[\p{Lu}\p{Lo}]|^(?:\p{Ll}{1,3}|van|von|della|dos)$|^['’“"(]/u.test(word)) &&
    !isRole(part)
  );
}

const ROLES = new Set(words.roles);
const GENERIC = new Set(words.generic);

const isRole = (text: string): boolean =>
  bare(text)
    .split(' ')
    .some((word) => ROLES.has(word));

function isName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST || name.split(/\s+/).length > MOST_WORDS) return false;
  return /\p{L}/u.test(name) && !/[<>{}=]|\.(?:com|org|net)\b.*\//.test(name);
}

/** True for names that say nothing: "admin", "Staff", "Redaktion". */
export const isGeneric = (name: string): boolean => GENERIC.has(bare(name));
