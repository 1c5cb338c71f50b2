import { foldText } from '../../rules/fold-text.ts';
import type { PhraseHit } from '../../rules/match-phrases.ts';
import type { PhraseList } from '../../rules/schema.ts';
import type { Blocks, Leaf } from './block.ts';

/** Fewer words besides the date are its label: "last updated on Monday at ten". */
const LEAST_WORDS = 5;
/** "At", "on", "am": what stands around a date. In letters. */
const SHORT = 2;
const MOST_WORDS = 60;
/** The label stands at the start: "Articolo aggiornato alle 15.10 con …". */
const FIRST_WORDS = 7;
const SENTENCE_END = /(?<=[.!?]["”»)]?)\s+(?=\p{Lu})/u;

/** Marks notes on what is new in a story since it was first printed: they stay, unlike the mere date of it. */
export function keepUpdates({ leaves }: Blocks, lists: readonly PhraseList[]): void {
  const { updated, dated } = labelsOf(lists);
  for (const leaf of leaves)
    if (isUpdate(leaf, updated, dated)) leaf.hits.push({ kind: null, strength: 'keep', phrase: 'updated' });
}

interface Labels {
  updated: readonly string[];
  dated: readonly string[];
}

/** Folded once for each language, not for each page. */
const known = new WeakMap<readonly PhraseList[], Labels>();

function labelsOf(lists: readonly PhraseList[]): Labels {
  let labels = known.get(lists);
  if (!labels) {
    labels = {
      updated: lists.flatMap((list) => list.updated.map(foldText)),
      dated: lists.flatMap((list) => [...list.published, ...list.by].map(foldText)),
    };
    known.set(lists, labels);
  }
  return labels;
}

function isUpdate(leaf: Leaf, updated: readonly string[], dated: readonly string[]): boolean {
  const { type, text, folded, words, links } = leaf;
  if (type !== 'text' || words < LEAST_WORDS || words > MOST_WORDS || links.length > 0) return false;
  // "Stay updated", without a day or an hour, asks for something.
  if (!/\d/.test(folded) || leaf.hits.some(asks)) return false;
  if (tells(folded, updated, dated)) return true;
  // After a line on who helped.
  if (labelIn(` ${folded} `, updated) === null) return false;
  const sentences = text.split(SENTENCE_END).slice(1);
  return sentences.some((sentence) => /\d/.test(sentence) && tells(foldText(sentence), updated, dated));
}

const asks = ({ kind, strength }: PhraseHit): boolean => strength === 'sure' && kind !== 'metadata';

/** The first of the labels that stands in a text, which has a space at either end. */
function labelIn(spaced: string, labels: readonly string[]): string | null {
  for (const label of labels) if (spaced.includes(` ${label} `)) return label;
  return null;
}

/** A sentence that begins with such a label and goes on beyond a date. */
function tells(folded: string, updated: readonly string[], dated: readonly string[]): boolean {
  const said = folded.replaceAll(':', '').split(' ');
  const start = ` ${said.slice(0, FIRST_WORDS).join(' ')} `;
  const label = labelIn(start, updated);
  // Where it stands with "published" or "by", it is a date beside others.
  if (label === null || labelIn(start, dated) !== null) return false;
  const others = said.filter((word) => word.length > SHORT && !/\d/.test(word) && !label.includes(word));
  return others.length >= LEAST_WORDS;
}
