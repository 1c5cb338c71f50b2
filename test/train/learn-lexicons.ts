import { writeFileSync } from 'node:fs';
import { foldText } from '../../lib/rules/fold-text.ts';
import { hears, readLexicon } from '../../lib/rules/lexicon.ts';
import { allLists } from '../../lib/rules/lists.ts';
import { listName } from '../../lib/rules/phrases.ts';
import { ADDRESS_FEATURES } from './feature-names.ts';
import { FOLDS, partOf } from './folds.ts';
import { fitLexicon, type Told } from './lexicon.ts';
import { MARKED } from './marked-pages.ts';
import { readPitchLines } from './pitch-lines.ts';
import type { Row } from './train-address.ts';

/** Fewer lines of a language teach its words badly. */
const LEAST_LINES = 100;
const HEARS = ADDRESS_FEATURES.indexOf('hears');
/** A sentence of news about such things teaches more than any other. */
const STORY_LINE_WEIGHT = 2;
/** All paragraphs of real stories together weigh so many times what the site's lines do. */
const PARAGRAPHS = 2;
/** More paragraphs teach nothing more. */
const MOST_PARAGRAPHS = 5000;
/** Blocks of pages that we marked. */
const MARKED_WEIGHT = 1;
const READ_CHARACTERS = 400;

const fold = (text: string): string => foldText(text.replace(/\{\w+\}/g, ' ').slice(0, READ_CHARACTERS));

/**
 * Writes a lexicon for each language with enough lines, and puts into each row what a lexicon that never saw its line hears
 * in it: the forest learns how far to believe it.
 */
export function learnLexicons(rows: readonly Row[]): void {
  const lines = readPitchLines();
  for (const [lang, { unspaced = false }] of Object.entries(allLists())) {
    const own = lines.filter((line) => line.lang === lang);
    const here = rows.filter((row) => listName(row.lang) === lang);
    if (own.length < LEAST_LINES) {
      for (const row of here) row.x[HEARS] = 0;
      continue;
    }
    const texts = [
      ...own.map(({ kind, text }) => told(text, kind !== 'story', kind === 'story' ? STORY_LINE_WEIGHT : 1)),
      ...here.filter(({ kind }) => kind === MARKED).map(({ text, y }) => told(text, y > 0, MARKED_WEIGHT)),
      ...paragraphs(here, own.filter(({ kind }) => kind !== 'story').length),
    ];
    const parts = Array.from({ length: FOLDS }, (_, part) =>
      readLexicon(
        fitLexicon(
          lang,
          unspaced,
          texts.filter((text) => text.part !== part),
        ),
      ),
    );
    for (const row of here) {
      const part = parts[partOf(row.text)];
      if (part) row.x[HEARS] = Math.round(hears(part, fold(row.text), unspaced) * 1000) / 1000;
    }
    const lexicon = fitLexicon(lang, unspaced, texts);
    writeFileSync(`lib/rules/lexicon/${lang}.json`, `${JSON.stringify(lexicon, null, 2)}\n`);
  }
}

interface Part extends Told {
  part: number;
}

const told = (text: string, pitch: boolean, weight: number): Part => ({
  folded: fold(text),
  y: Number(pitch),
  weight,
  part: partOf(text),
});

/** What real stories say, each paragraph once. */
function paragraphs(rows: readonly Row[], lines: number): Part[] {
  const texts = new Set(rows.filter((row) => row.y === 0 && row.kind !== MARKED).map(({ text }) => text));
  const every = Math.ceil(texts.size / MOST_PARAGRAPHS);
  const some = [...texts].filter((_, i) => i % every === 0);
  const weight = Math.min(1, (PARAGRAPHS * lines) / Math.max(1, some.length));
  return some.map((text) => told(text, false, weight));
}
