import { mapText, rangeOf } from '../../lib/highlights/text-map.ts';
import { blocksOf } from '../../lib/reading/blocks.ts';
import { firstBelow } from '../../lib/reading/place.ts';
import { type Sentence, sentencesOf } from '../../lib/reading/sentences.ts';
import { scrollExactly } from './scroll-exactly.ts';

/** A shown text as it is read aloud. */
export interface SpokenText {
  sentences: readonly Sentence[];
  /** Paints a sentence and brings it into the window when it lies outside; null: none is read. */
  point: (index: number | null) => void;
  isInWindow: (index: number) => boolean;
  firstInWindow: () => number;
}

export function readAloud(root: HTMLElement, lang: string | null): SpokenText {
  const blocks = blocksOf(root);
  const sentences = sentencesOf(root, lang, (block) => mapText(block).text);
  const boxOf = (index: number) => blocks[sentences[index]?.block ?? -1]?.getBoundingClientRect();
  return {
    sentences,
    point: (index) => {
      const sentence = index === null ? undefined : sentences[index];
      const block = sentence && blocks[sentence.block];
      point(block ? rangeOf(mapText(block), sentence.start, sentence.end, document) : null);
    },
    isInWindow: (index) => {
      const box = boxOf(index);
      return box !== undefined && box.bottom > 0 && box.top < innerHeight;
    },
    firstInWindow: () => {
      const below = firstBelow(root, new Set(blocks), 0);
      const first = below ? blocks.indexOf(below) : -1;
      return sentences.findIndex(({ block }) => block >= first);
    },
  };
}

/** px kept free above and below the sentence: the bar, and a line to read on. */
const ABOVE = 80;
const BELOW = 40;

function point(range: Range | null): void {
  const registry = (globalThis.CSS as { highlights?: Map<string, Highlight> } | undefined)?.highlights;
  if (!range) {
    registry?.delete('listening');
    return;
  }
  registry?.set('listening', new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top < ABOVE || bottom > innerHeight - BELOW)
    scrollExactly(() => range.getBoundingClientRect().top - innerHeight / 3);
}
