import { allLists } from './lists.ts';
import type { PhraseList } from './schema.ts';

/** Other subtags pages use for the same language. */
const ALIASES: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  iw: 'he',
  in: 'id',
  cmn: 'zh',
  yue: 'zh',
};

/** The name under which a list for `lang` (BCP 47, any case) is kept, whether there is one or not. */
export function listName(lang: string | null): string {
  const primary = (lang ?? '').toLowerCase().split(/[-_]/)[0] ?? '';
  return ALIASES[primary] ?? primary;
}

/** Lists for one language; the same array each time, because what is made of it is kept with it. */
const chosen = new Map<string, PhraseList[]>();

/**
 * The lists for a page in `lang` (BCP 47, any case; null when unknown): the common one, the language's own, and English,
 * whose labels stand on pages of every language.
 */
export function phraseListsFor(lang: string | null): PhraseList[] {
  const name = listName(lang);
  const known = chosen.get(name);
  if (known) return known;
  const lists = allLists();
  const wanted = [...new Set(['und', name, 'en'])];
  const found = wanted.flatMap((each) => (lists[each] ? [lists[each]] : []));
  chosen.set(name, found);
  return found;
}
