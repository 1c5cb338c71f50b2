import corrections from './corrections.json' with { type: 'json' };
import { foldText } from './fold-text.ts';
import { matchPhrases } from './match-phrases.ts';
import { listName } from './phrases.ts';
import type { PhraseList } from './schema.ts';

/** What corrections and editor's notes begin with, and what only they say; the grammar is that of `schema.ts`. */
interface CorrectionList {
  /** Words in front of a colon or a dash, or alone over the note itself. */
  labels: string[];
  sentences: string[];
}

const LISTS: Readonly<Record<string, CorrectionList>> = corrections;
/** A longer block is an essay about corrections. In words, or pairs of characters where no spaces part them. */
const LONGEST = 150;
/** The colon, dash or full stop that ends a label comes soon, after a date at most. In characters. */
const LABEL_ENDS = /^[^:：–—。]{0,60}?(?:[:：–—。]|\.\s|\s-\s)/u;
/** A block of so few words is the heading of a note. */
const HEADING_WORDS = 4;
const UNSPACED = ['ja', 'zh'];

/**
 * Corrections and editor's notes among the blocks of a text, in their order, each with the words under its heading
 * where it has one. The first block is none: it stands on top anyway.
 *
 * @param lang BCP 47; English is looked for in every text
 */
export function findNotes(blocks: readonly string[], lang: string | null): string[] {
  const lists = listsFor(listName(lang));
  const notes: string[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const text = blocks[index] ?? '';
    if (!isNote(text, lists)) continue;
    const isHeading = wordsOf(text) <= HEADING_WORDS;
    if (isHeading && index + 1 < blocks.length)
      notes.push(`${text.replace(/[:：]$/, '')}: ${blocks[++index]}`);
    else if (index > 0) notes.push(text);
  }
  return notes;
}

/** Whether a block is a correction or an editor's note. */
export function isCorrection(text: string, lang: string | null): boolean {
  return isNote(text, listsFor(listName(lang)));
}

function isNote(text: string, lists: readonly PhraseList[]): boolean {
  const words = wordsOf(text);
  if (words === 0 || words > LONGEST) return false;
  const hits = matchPhrases(foldText(text), words, lists);
  if (hits.some(({ strength }) => strength === 'keep')) return true;
  return hits.length > 0 && (words <= HEADING_WORDS || LABEL_ENDS.test(text.replace(/^[[(（【*\s]+/, '')));
}

const known = new Map<string, PhraseList[]>();

/** The same array each time: what is made of it is kept with it. */
function listsFor(name: string): PhraseList[] {
  const before = known.get(name);
  if (before) return before;
  const lists = [...new Set([name, 'en'])].flatMap((each) =>
    LISTS[each] ? [asPhrases(each, LISTS[each])] : [],
  );
  known.set(name, lists);
  return lists;
}

function asPhrases(lang: string, { labels, sentences }: CorrectionList): PhraseList {
  return {
    lang,
    ...(UNSPACED.includes(lang) && { unspaced: true }),
    sure: {},
    hint: { other: labels.map((label) => `^${label}`) },
    headings: {},
    keep: sentences,
    by: [],
    published: [],
    updated: [],
  };
}

function wordsOf(text: string): number {
  const spaced = text.split(/\s+/).filter(Boolean).length;
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(text) ? Math.max(spaced, Math.ceil(text.length / 2)) : spaced;
}
