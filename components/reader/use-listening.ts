import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Neighbours } from '../../lib/db/neighbours.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { uiLanguage } from '../../lib/i18n.ts';
import { takeFromQueue } from '../../lib/reading/listen-queue.ts';
import { forgetListened, keepListened, listenedTo } from '../../lib/reading/listened.ts';
import { otherBlock, type Sentence } from '../../lib/reading/sentences.ts';
import { keepSpeed, readSpeed } from '../../lib/reading/speed.ts';
import { voiceFor } from '../../lib/reading/voices.ts';
import { showPlaying, takeMediaKeys } from './media-keys.ts';
import { nextInQueue } from './next-in-queue.ts';
import { Speaker } from './speaker.ts';
import { readAloud, type SpokenText } from './spoken-text.ts';
import { voicesReady } from './voices-ready.ts';

export type ListeningState = 'still' | 'reading' | 'noVoice' | 'failed';

export interface Listening {
  state: ListeningState;
  rate: number;
  /** Begins where the voice stopped if that is in the window, else at what is; goes on; or halts. */
  toggle: () => void;
  /** Sentences and paragraphs only while reading; articles also in silence. */
  skip: (what: 'sentence' | 'block' | 'article', direction: 1 | -1) => void;
  setRate: (rate: number) => void;
}

interface ListeningSetting {
  neighbours: Neighbours;
  /** True when the voice came here from another article. */
  startsNow: boolean;
  onGo: (id: string, listening: boolean) => void;
}

/**
 * Reads the article aloud with the browser's own voices; the sentence is painted and kept in the window.
 *
 * @param look changes whenever `text`, which is filled before this runs, shows something else
 */
export function useListening(
  row: ArticleRow,
  text: RefObject<HTMLElement | null>,
  look: string,
  setting: ListeningSetting,
): Listening {
  const [state, setState] = useState<ListeningState>('still');
  const [rate, setRate] = useState(() => readSpeed(localStorage));
  const speaker = useRef<Speaker | null>(null);
  const spoken = useRef<SpokenText | null>(null);
  const at = useRef(-1);

  const halt = (next: ListeningState) => {
    speaker.current?.stop();
    spoken.current?.point(null);
    showPlaying(false);
    setState(next);
  };
  const playFrom = (index: number) => {
    showPlaying(true);
    setState('reading');
    speaker.current?.play(Math.max(0, index));
  };
  const goOn = async (direction: 1 | -1) => {
    const queued = direction > 0 ? await nextInQueue(row.id) : null;
    const id = queued ?? (direction > 0 ? setting.neighbours.next : setting.neighbours.previous)?.id;
    if (id) setting.onGo(id, state === 'reading');
  };
  const onEnd = async () => {
    at.current = -1;
    forgetListened(row.id, localStorage);
    takeFromQueue(row.id, localStorage);
    halt('still');
    const next = await nextInQueue(row.id);
    if (next) setting.onGo(next, true);
  };
  const ended = useRef(onEnd);
  ended.current = onEnd;

  const begin = async () => {
    const voices = await voicesReady(globalThis.speechSynthesis);
    const voice = voiceFor(voices, row.lang ?? uiLanguage());
    if (!voice) return setState('noVoice');
    // Two texts side by side are not read.
    if (!text.current) return halt('still');
    speaker.current?.stop();
    const read = readAloud(text.current, row.lang);
    // By its words: the text may have changed since.
    const last = listenedTo(row.id, read.sentences, localStorage);
    const goesOn = last >= 0 && (spoken.current !== null || read.isInWindow(last));
    spoken.current = read;
    speaker.current = new Speaker(
      speechSynthesis,
      read.sentences.map((sentence) => sentence.text),
      voice,
      {
        onSentence: (index) => {
          at.current = index;
          keepListened(row.id, read.sentences[index] as Sentence, index, localStorage);
          read.point(index);
        },
        onEnd: () => void ended.current(),
        onFailed: () => halt('failed'),
      },
    );
    speaker.current.rate = rate;
    playFrom(goesOn ? last : read.firstInWindow());
  };

  const toggle = () => (state === 'reading' ? halt('still') : void begin());
  const skip: Listening['skip'] = (what, direction) => {
    if (what === 'article') return void goOn(direction);
    if (state !== 'reading' || !spoken.current) return;
    const { sentences } = spoken.current;
    playFrom(what === 'sentence' ? at.current + direction : otherBlock(sentences, at.current, direction));
  };

  useEffect(() => {
    if (setting.startsNow) void begin();
    return () => halt('still');
  }, [row.id]);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current && state === 'reading') void begin();
    isFirst.current = false;
  }, [look]);
  useEffect(() => {
    if (state === 'noVoice' || (state === 'still' && !spoken.current)) return;
    const play = () => state !== 'reading' && toggle();
    const pause = () => halt('still');
    takeMediaKeys(
      {
        ...{ play, pause, stop: pause, nexttrack: () => goOn(1), previoustrack: () => goOn(-1) },
        ...{ seekforward: () => skip('sentence', 1), seekbackward: () => skip('sentence', -1) },
      },
      { title: row.title, artist: row.siteName },
    );
  });
  useEffect(() => () => takeMediaKeys(null, { title: '', artist: '' }), [row.id]);

  return {
    state,
    rate,
    toggle,
    skip,
    setRate: (next) => {
      setRate(next);
      keepSpeed(next, localStorage);
      if (!speaker.current) return;
      speaker.current.rate = next;
      if (state === 'reading') playFrom(at.current);
    },
  };
}
