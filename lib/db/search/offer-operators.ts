import { fold } from '../../search/fold.ts';
import { IS_VALUES, OPERATORS, type Operator } from '../../search/query.ts';
import { listHosts } from '../hosts.ts';
import { listTags } from '../tags.ts';
import { listNames } from './list-names.ts';

/** More would cover the list; going on typing narrows them down. */
const MOST_OFFERED = 8;
/** Letters after which a word may be meant as an operator. */
const FEWEST_LETTERS = 2;
/** Minutes that people have: a coffee, a commute, an evening. */
const LENGTHS = ['5', '10', '20', '40'];

/** One way to go on with a query. */
export interface Offer {
  operator: Operator;
  /** `site:` or `site:news.example`. */
  shown: string;
  /** The whole query with it. */
  query: string;
}

/**
 * What can follow the last word of a query as it is typed: an operator that begins like it, or values of one.
 *
 * @param now ms since epoch, for days
 */
export async function offerOperators(query: string, now: number): Promise<Offer[]> {
  const [start, end] = partAtEnd(query);
  const [, minus = '', name, quote = '', typed = ''] = /^(-?)(?:(\w+):)?("?)([^"]*)/u.exec(end) ?? [];
  const before = start + minus;
  const operator = OPERATORS.find((it) => it === name?.toLowerCase());
  // In quotes words mean themselves.
  if (name ? !operator : quote) return [];
  const make = (it: Operator, value: string): Offer => {
    const shown = `${it}:${/\s/.test(value) ? `"${value}"` : value}`;
    return { operator: it, shown, query: `${before}${shown}${value ? ' ' : ''}` };
  };
  if (operator) {
    const values = await valuesOf(operator, typed, now);
    return values.slice(0, MOST_OFFERED).map((value) => make(operator, value));
  }
  if (typed.length < FEWEST_LETTERS) return [];
  return OPERATORS.filter((it) => it.startsWith(typed.toLowerCase())).map((it) => make(it, ''));
}

/** The query before its last word, and that word; one that begins with a quote may have spaces in it. */
function partAtEnd(query: string): [start: string, end: string] {
  const end = /(?:^|\s)(-?(?:\w+:)?"[^"]*|\S*)$/u.exec(query)?.[1] ?? '';
  return [query.slice(0, query.length - end.length), end];
}

async function valuesOf(operator: Operator, typed: string, now: number): Promise<string[]> {
  const begins = (value: string) => fold(value).startsWith(fold(typed)) && value !== typed;
  switch (operator) {
    case 'site':
      return (await listHosts(typed.toLowerCase(), MOST_OFFERED)).filter(begins);
    case 'tag':
      return (await listTags()).filter(begins);
    case 'by':
      return (await listNames(typed)).filter((name) => name !== typed);
    case 'is':
      return IS_VALUES.filter(begins);
    case 'longer':
    case 'shorter':
      return LENGTHS.filter(begins);
    case 'before':
    case 'after':
      return lateDays(now).filter(begins);
  }
}

const DAY = 24 * 60 * 60 * 1000;

/** Days, a month and years as they are typed, the last one first: also those who know no form of a date see one. */
function lateDays(now: number): string[] {
  const day = (before: number) => new Date(now - before * DAY).toISOString().slice(0, 10);
  const year = new Date(now).getUTCFullYear();
  return [day(1), day(7), day(30), day(0).slice(0, 7), `${year}`, `${year - 1}`];
}
