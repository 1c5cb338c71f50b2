import { fold } from '../../search/fold.ts';
import { IS_VALUES, OPERATORS, type Operator } from '../../search/query.ts';
import { listHosts } from '../hosts.ts';
import { listTags } from '../tags.ts';

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

/** What can follow the last word of a query as it is typed: an operator that begins like it, or values of one. */
export async function offerOperators(query: string): Promise<Offer[]> {
  const match = /(?:^|\s)-?(?:(\w+):)?([^\s"]*)$/u.exec(query);
  if (!match) return [];
  const [, name, typed = ''] = match;
  const before = query.slice(0, query.length - typed.length - (name ? name.length + 1 : 0));
  const operator = OPERATORS.find((it) => it === name?.toLowerCase());
  if (name && !operator) return [];
  const make = (it: Operator, value: string): Offer => {
    const shown = `${it}:${/\s/.test(value) ? `"${value}"` : value}`;
    return { operator: it, shown, query: `${before}${shown}${value ? ' ' : ''}` };
  };
  if (operator) {
    const values = await valuesOf(operator, typed);
    return values.slice(0, MOST_OFFERED).map((value) => make(operator, value));
  }
  if (typed.length < FEWEST_LETTERS) return [];
  return OPERATORS.filter((it) => it.startsWith(typed.toLowerCase())).map((it) => make(it, ''));
}

async function valuesOf(operator: Operator, typed: string): Promise<string[]> {
  const begins = (value: string) => fold(value).startsWith(fold(typed)) && value !== typed;
  switch (operator) {
    case 'site':
      return (await listHosts(typed.toLowerCase(), MOST_OFFERED)).filter(begins);
    case 'tag':
      return (await listTags()).filter(begins);
    case 'is':
      return IS_VALUES.filter(begins);
    case 'longer':
    case 'shorter':
      return LENGTHS.filter(begins);
    default:
      return [];
  }
}
