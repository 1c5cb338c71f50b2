import { foldText } from '../../rules/fold-text.ts';
import type { PhraseList } from '../../rules/schema.ts';
import type { Blocks, Leaf } from './block.ts';

/** Fewer words besides the date are its label: "last updated on Monday at ten". */
const LEAST_WORDS = 5;
/** "At", "on", "am": what stands around a date. In letters. */
const SHORT = 2;
const MOST_WORDS = 60;
/** The word stands at the start: "Articolo aggiornato alle 15.10 con …". */
const FIRST_WORDS = 6;
/** Where it stands with "published" or "by", it is a date beside others. */
const BYLINE_WORDS = 8;

/** Marks notes on what is new in a story since it was first printed: they stay, unlike the mere date of it. */
export function keepUpdates({ leaves }: Blocks, lists: readonly PhraseList[]): void {
  const updated = firstWords(lists.flatMap((list) => list.updated));
  const dated = firstWords(lists.flatMap((list) => [...list.published, ...list.by]));
  for (const leaf of leaves)
    if (isUpdate(leaf, updated, dated)) leaf.hits.push({ kind: null, strength: 'keep', phrase: 'updated' });
}

function isUpdate(leaf: Leaf, updated: ReadonlySet<string>, dated: ReadonlySet<string>): boolean {
  const { type, folded, words, links } = leaf;
  if (type !== 'text' || words < LEAST_WORDS || words > MOST_WORDS || links.length > 0) return false;
  const said = folded.split(' ').map((word) => word.replace(/:$/, ''));
  if (!said.slice(0, FIRST_WORDS).some((word) => updated.has(word))) return false;
  if (said.slice(0, BYLINE_WORDS).some((word) => dated.has(word))) return false;
  return (
    said.filter((word) => word.length > SHORT && !/\d/.test(word) && !updated.has(word)).length >= LEAST_WORDS
  );
}

/** A label of several words begins with one that tells enough here, if it is no short one. */
const firstWords = (labels: readonly string[]): ReadonlySet<string> =>
  new Set(
    labels
      .flatMap((label) => foldText(label).split(' '))
      .filter((word) => word.length > 3 || labels.includes(word)),
  );
