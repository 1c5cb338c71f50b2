import { fold } from '../../search/fold.ts';
import { parseQuery } from '../../search/query.ts';
import { type ListFilter, listArticles } from '../list.ts';
import { read } from '../read.ts';
import { findRows } from './find-rows.ts';

const EVERYTHING: ListFilter = { shelves: ['list', 'archive'] };
/** The newest articles, whose writers are offered before a word of a name is there: some 10 ms. */
const NEWEST = 100;
/** Articles that the index leads to, with a word of the name in headline, byline or site first. */
const HITS = 40;
/** Letters for which the index is asked: fewer begin too many words. */
const FEWEST_LETTERS = 2;
/** Characters: what is longer is no name. */
const LONGEST = 60;

/** Between names, in the languages in which pages word a byline themselves. */
const BETWEEN = /\s*[,;،、]\s*|\s+(?:&|and|und|et|y|e)\s+/iu;

/**
 * Who wrote the articles outside the trash: names with a word that begins with `typed`, those of the newest articles
 * first. Reads rows alone: no text, and not all of them.
 */
export function listNames(typed: string): Promise<string[]> {
  return read(async () => {
    const wanted = { query: parseQuery(typed), filter: EVERYTHING, limit: HITS, quotes: 0 };
    const [newest, hits] = await Promise.all([
      listArticles(EVERYTHING, undefined, null, NEWEST),
      typed.trim().length < FEWEST_LETTERS ? [] : findRows(wanted, new Map()),
    ]);
    const names = [...newest, ...hits].flatMap(({ byline }) => byline?.split(BETWEEN) ?? []);
    const start = ` ${fold(typed)}`;
    return [...new Set(names)].filter((name) => isName(name) && ` ${fold(name)}`.includes(start));
  });
}

const isName = (name: string) => name.length <= LONGEST && /\p{L}/u.test(name) && !name.includes('"');
