import { fold } from './fold.ts';
import { isOnlyPaired, termsOf } from './tokenize.ts';

/** One thing to look for: the terms of a word (several for scripts cut into pairs) or of a quoted phrase. */
export interface Clause {
  /** As typed, without quotes. */
  text: string;
  terms: string[];
  /** Quoted: the words must stand in this order. */
  phrase: boolean;
  /** The last word may still be growing: any word that begins with it counts. */
  prefix: boolean;
}

export const OPERATORS = ['site', 'tag', 'by', 'is', 'before', 'after', 'longer', 'shorter'] as const;
export type Operator = (typeof OPERATORS)[number];

export const IS_VALUES = ['unread', 'reading', 'archived', 'favourite', 'trash', 'offline', 'cut'] as const;
export type IsValue = (typeof IS_VALUES)[number];

/** What was asked for. Times are ms since epoch (days in UTC), lengths minutes. */
export interface Query {
  all: Clause[];
  none: Clause[];
  sites: string[];
  tags: string[];
  by: string[];
  is: IsValue[];
  before: number | null;
  after: number | null;
  longer: number | null;
  shorter: number | null;
  /** What must not be: each operator that was excluded (`-site:news.example`), on its own. */
  not: Query[];
}

const emptyQuery = (): Query => ({
  all: [],
  none: [],
  sites: [],
  tags: [],
  by: [],
  is: [],
  before: null,
  after: null,
  longer: null,
  shorter: null,
  not: [],
});

const PART = /(-?)(?:(\w+):)?(?:"([^"]*)"?|(\S+))/gu;

/**
 * Reads a query as people type it: words, "quoted phrases", -exclusions and `operator:value`. An operator that is not
 * ours, or whose value makes no sense, is searched for as a plain word: a query never fails.
 */
export function parseQuery(text: string): Query {
  const query = emptyQuery();
  const typing = !/[\s"]$/u.test(text);
  for (const part of text.matchAll(PART)) {
    const [whole, minus, name, quoted, word] = part;
    const value = quoted ?? word ?? '';
    const last = part.index + whole.length >= text.length;
    // Still without its value, or in the middle of it, an operator asks for nothing and excludes nothing.
    if (isBegun(name, value, last && typing)) continue;
    const meant = minus ? emptyQuery() : query;
    if (name && readOperator(meant, name.toLowerCase(), value)) {
      if (minus) query.not.push(meant);
      continue;
    }
    const said = name ? `${name}:${value}` : value;
    const phrase = quoted !== undefined;
    const clause = clauseOf(said, { phrase, prefix: last && typing && !phrase });
    if (clause.terms.length > 0) (minus ? query.none : query.all).push(clause);
  }
  return query;
}

/**
 * What `text` looks for. A lone letter of a script that is cut into pairs stands at the beginning of one nearly always,
 * and alone hardly ever, so it is looked for as a beginning.
 */
export function clauseOf(text: string, { phrase = false, prefix = false }): Clause {
  const terms = termsOf(text);
  const [term = ''] = terms;
  const isLone = terms.length === 1 && [...term].length === 1 && isOnlyPaired(term);
  return { text, terms, phrase, prefix: prefix || isLone };
}

const isOperator = (name = ''): boolean => (OPERATORS as readonly string[]).includes(name.toLowerCase());

/** A day, as far as it was typed, that is none yet: 202, 2026-, 2026-11- */
const BEGUN_DAY = /^(?:\d{1,3}|\d{4}-[01]?|\d{4}-\d{1,2}-[0-3]?)$/;

/** Whether a part of a query is an operator whose value is not there yet. */
function isBegun(name: string | undefined, value: string, growing: boolean): boolean {
  if (!name) return value.endsWith(':') && isOperator(value.slice(0, -1));
  if (!isOperator(name)) return false;
  if (value === '') return true;
  if (!growing) return false;
  const folded = fold(value);
  if (name.toLowerCase() === 'is')
    return IS_VALUES.some((known) => known !== folded && known.startsWith(folded));
  return /^(?:before|after)$/i.test(name) && readDay(value) === null && BEGUN_DAY.test(value);
}

function readOperator(query: Query, name: string, value: string): boolean {
  const folded = fold(value);
  switch (name) {
    case 'site':
      query.sites.push(folded.replace(/^www\./, ''));
      return true;
    case 'tag':
      query.tags.push(folded);
      return true;
    case 'by':
      query.by.push(folded);
      return true;
    case 'is': {
      const found = IS_VALUES.find((known) => known === folded);
      if (found) query.is.push(found);
      return found !== undefined;
    }
    case 'before':
    case 'after': {
      const day = readDay(value);
      if (day === null) return false;
      query[name] = day;
      return true;
    }
    case 'longer':
    case 'shorter': {
      const minutes = Number.parseInt(value, 10);
      if (!(minutes > 0)) return false;
      query[name] = minutes;
      return true;
    }
    default:
      return false;
  }
}

/** `2026`, `2026-11` or `2026-11-22` → the first ms of it in UTC, or null. */
function readDay(value: string): number | null {
  const match = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(value);
  if (!match) return null;
  const [, year, month = '1', day = '1'] = match;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const read = new Date(time);
  return read.getUTCMonth() === Number(month) - 1 && read.getUTCDate() === Number(day) ? time : null;
}

/** Whether anything but filters is asked for. */
export const hasWords = (query: Query): boolean => query.all.length > 0;
