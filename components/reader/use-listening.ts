import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { mapText, rangeOf } from '../../lib/highlights/text-map.ts';
import { uiLanguage } from '../../lib/i18n.ts';
import { blocksOf } from '../../lib/reading/blocks.ts';
import { otherBlock, type Sentence, sentencesOf } from '../../lib/reading/sentences.ts';
import { voiceFor } from '../../lib/reading/voices.ts';
import { Speaker } from './speaker.ts';

export type ListeningState = 'still' | 'reading' | 'noVoice' | 'failed';

export interface Listening {
  state: ListeningState;
  rate: number;
  /** Begins at what is in the window, goes on where it was halted, or halts. */
  toggle: () => void;
  skip: (what: 'sentence' | 'block', direction: 1 | -1) => void;
  setRate: (rate: number) => void;
}

/** Reads the article aloud with the browser's own voices; the sentence is painted and kept in the window. */
export function useListening(row: ArticleRow, text: RefObject<HTMLElement | null>): Listening {
  const [state, setState] = useState<ListeningState>('still');
  const [rate, setRate] = useState(1);
  const speaker = useRef<Speaker | null>(null);
  const sentences = useRef<Sentence[]>([]);
  const at = useRef(-1);

  const halt = (next: ListeningState) => {
    speaker.current?.stop();
    point(null);
    setState(next);
  };
  useEffect(() => () => halt('still'), [row.id]);

  const playFrom = (index: number) => {
    speaker.current?.play(Math.max(0, index));
    setState('reading');
  };

  const begin = () => {
    const voice = voiceFor(globalThis.speechSynthesis?.getVoices() ?? [], row.lang ?? uiLanguage());
    if (!voice || !text.current) return setState('noVoice');
    const root = text.current;
    sentences.current = sentencesOf(root, row.lang, (block) => mapText(block).text);
    speaker.current = new Speaker(
      speechSynthesis,
      sentences.current.map((sentence) => sentence.text),
      voice,
      {
        onSentence: (index) => {
          at.current = index;
          point(rangeAt(root, sentences.current[index]));
        },
        onEnd: () => {
          at.current = -1;
          halt('still');
        },
        onFailed: () => halt('failed'),
      },
    );
    speaker.current.rate = rate;
    playFrom(at.current >= 0 ? at.current : firstInWindow(root, sentences.current));
  };

  return {
    state,
    rate,
    toggle: () => (state === 'reading' ? halt('still') : begin()),
    skip: (what, direction) => {
      if (state !== 'reading') return;
      playFrom(
        what === 'sentence' ? at.current + direction : otherBlock(sentences.current, at.current, direction),
      );
    },
    setRate: (next) => {
      setRate(next);
      if (!speaker.current) return;
      speaker.current.rate = next;
      if (state === 'reading') playFrom(at.current);
    },
  };
}

function rangeAt(root: HTMLElement, sentence: Sentence | undefined): Range | null {
  const block = sentence && blocksOf(root)[sentence.block];
  return block ? rangeOf(mapText(block), sentence.start, sentence.end, document) : null;
}

function firstInWindow(root: HTMLElement, sentences: readonly Sentence[]): number {
  const blocks = blocksOf(root);
  const first = blocks.findIndex((block) => block.getBoundingClientRect().bottom > 0);
  return sentences.findIndex(({ block }) => block >= first);
}

/** Paints the sentence that is read, and brings it into the window when it lies outside. */
function point(range: Range | null): void {
  const registry = (globalThis.CSS as { highlights?: Map<string, Highlight> } | undefined)?.highlights;
  if (!range) {
    registry?.delete('listening');
    return;
  }
  registry?.set('listening', new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 80 || bottom > innerHeight - 40) scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
}
