import addressWeights from './clean/address/address-weights.json' with { type: 'json' };
import weights from './clean/model/weights.json' with { type: 'json' };
import type { Glance } from './extract/page-glance.ts';
import type { Lent } from './lent.ts';
import authorWords from './rules/author-words.json' with { type: 'json' };
import names from './rules/box-names.json' with { type: 'json' };
import furniture from './rules/furniture-names.json' with { type: 'json' };
import { guessLanguage } from './rules/guess-language.ts';
import { allLists } from './rules/lists.ts';
import { listName } from './rules/phrases.ts';
import type { PhraseList } from './rules/schema.ts';
import tracking from './rules/tracking-parameters.json' with { type: 'json' };
import { runFunction } from './run-in-tab.ts';

/**
 * Hands the capture script in the tab its data: word lists of the languages that the page may be in, names of boxes, of
 * furniture and of tracking parameters, words around authors, and the model.
 */
export async function lendData(tabId: number, glance: Glance): Promise<void> {
  await runFunction(tabId, putInWorld, [
    {
      lists: listsOf(glance),
      weights,
      addressWeights,
      names,
      authorWords,
      furniture,
      tracking,
      live: glance.live,
    },
  ]);
}

/** The common list, English, what the page says it is in, and what it looks like: the first of these is often wrong. */
export function listsOf({ lang, sample }: Pick<Glance, 'lang' | 'sample'>): Record<string, PhraseList> {
  const lists = allLists();
  const names = ['und', 'en', listName(lang), listName(guessLanguage(sample))];
  return Object.fromEntries(names.flatMap((name) => (lists[name] ? [[name, lists[name]]] : [])));
}

/** Runs in the page's tab, in our own world there. */
function putInWorld(data: Lent): void {
  const world = globalThis as { broadsheetLent?: Lent };
  world.broadsheetLent = { ...world.broadsheetLent, ...data };
}
