import { piecesOf } from '../rules/pieces.ts';
import { type Edit, editScript } from './edit-script.ts';

/** Words that stayed, went, came, or stand elsewhere now. */
export interface Part {
  type: Edit<string>['type'] | 'moved';
  text: string;
}

/** One block of the compared text: its parts in reading order. */
export type ComparedBlock = Part[];

/**
 * Compares two texts word by word. Blocks are compared first, so that a story of 30,000 words is not one long search,
 * and words only where blocks were replaced. A block that stands elsewhere now is called moved, at its new place.
 *
 * @param before one line per block
 * @param lang BCP 47 of the texts, for telling words apart where no spaces do
 */
export function compareTexts(before: string, after: string, lang: string | null): ComparedBlock[] {
  const edits = editScript(linesOf(before), linesOf(after));
  const gone = new Set(edits.flatMap(({ type, items }) => (type === 'removed' ? items : [])));
  const come = new Set(edits.flatMap(({ type, items }) => (type === 'added' ? items : [])));
  const blocks: ComparedBlock[] = [];
  for (const [index, { type, items }] of edits.entries()) {
    const next = edits[index + 1];
    if (type === 'same') blocks.push(...items.map((text): ComparedBlock => [{ type, text }]));
    else if (type === 'removed' && next?.type === 'added')
      blocks.push(...compareRuns(stayed(items, come), stayed(next.items, gone), lang));
    else if (type === 'removed') blocks.push(...whole('removed', stayed(items, come)));
    else if (edits[index - 1]?.type !== 'removed') blocks.push(...whole('added', stayed(items, gone)));
    if (type === 'added')
      blocks.push(
        ...whole(
          'moved',
          items.filter((line) => gone.has(line)),
        ),
      );
  }
  return blocks;
}

const linesOf = (text: string) => text.split('\n').filter(Boolean);
const stayed = (lines: readonly string[], elsewhere: ReadonlySet<string>) =>
  lines.filter((line) => !elsewhere.has(line));
const whole = (type: Part['type'], lines: readonly string[]): ComparedBlock[] =>
  lines.map((text) => [{ type, text }]);

/** Share of words that must be common before a block counts as changed; below it, as another one in its place. */
const ALIKE = 0.3;

/** Blocks that took the place of others, word by word; the end of a block is a word of its own. */
function compareRuns(before: string[], after: string[], lang: string | null): ComparedBlock[] {
  const edits = editScript(wordsOf(before.join('\n'), lang), wordsOf(after.join('\n'), lang));
  const lettersIn = (type: Edit<string>['type'] | null) =>
    edits.reduce(
      (sum, edit) => sum + (type === null || edit.type === type ? edit.items.join('').trim().length : 0),
      0,
    );
  if (lettersIn('same') * 2 < ALIKE * (lettersIn(null) + lettersIn('same')))
    return [...whole('removed', before), ...whole('added', after)];
  const blocks: ComparedBlock[] = [[]];
  for (const { type, items } of edits) {
    items
      .join('')
      .split('\n')
      .forEach((text, index) => {
        if (index > 0) blocks.push([]);
        if (text) blocks.at(-1)?.push({ type, text });
      });
  }
  return blocks.filter((block) => block.length > 0);
}

function wordsOf(text: string, lang: string | null): string[] {
  const segmenter = new Intl.Segmenter(knownLanguage(lang), { granularity: 'word' });
  return piecesOf(text).flatMap((piece) => Array.from(segmenter.segment(piece), ({ segment }) => segment));
}

/** A page may name a language that is none. */
function knownLanguage(lang: string | null): string[] {
  try {
    return lang ? Intl.getCanonicalLocales(lang) : [];
  } catch {
    return [];
  }
}
