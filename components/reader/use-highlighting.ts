import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { type Colour, HIGHLIGHT_COLOURS } from '../../lib/highlights/colours.ts';
import { t } from '../../lib/i18n.ts';
import { quotation } from '../../lib/transfer/source.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { useUndo } from '../controls/Undo.tsx';
import type { KeyMap } from '../hooks/use-keys.ts';
import { type HighlightActions, highlightActions } from './highlight-actions.ts';
import { scrollExactly, toMiddle } from './scroll-exactly.ts';
import { type Mark, useHighlights } from './use-highlights.ts';
import { type Marking, selected, useMarking } from './use-marking.ts';

export interface Highlighting {
  marks: readonly Mark[];
  /** What the small menu is about; null: it is closed. */
  marking: Marking | null;
  /** True while a note is being written in it. */
  writes: boolean;
  turnWriting: () => void;
  actions: HighlightActions;
  close: () => void;
  show: (mark: Mark) => void;
  copyQuotation: (words: string) => Promise<void>;
  keys: KeyMap;
}

/** Highlights and notes of the article whose text stands in `text`, and their keys: H, 1…4, W, Q, Delete. */
export function useHighlighting(
  row: ArticleRow,
  look: string,
  text: RefObject<HTMLElement | null>,
): Highlighting {
  const { perform } = useUndo();
  const announce = useAnnounce();
  const actions = useMemo(() => highlightActions(row.id, perform), [row.id, perform]);
  const marks = useHighlights(row.id, look, text);
  const [marking, setMarking] = useMarking(text, marks);
  // Of this opening of the menu: at other words it begins with its buttons.
  const [writing, setWriting] = useState<Marking | null>(null);
  const close = () => setMarking(null);
  const about = () => (text.current && selected(text.current)) ?? marking;

  const mark = (colour: Colour) => {
    const words = about();
    if (!words) return;
    close();
    document.getSelection()?.removeAllRanges();
    if (words.type === 'highlight') actions.recolour(words.row, colour);
    else actions.add(words.selectors, colour);
  };
  const copyQuotation = async (words: string) => {
    await navigator.clipboard.writeText(quotation(words, row));
    announce(t('copied'));
    close();
  };
  const keys: KeyMap = {
    h: () => mark('yellow'),
    ...Object.fromEntries(HIGHLIGHT_COLOURS.map((colour, index) => [String(index + 1), () => mark(colour)])),
    w: () => {
      const words = about();
      setMarking(words);
      setWriting(words);
    },
    q: () => {
      const words = about();
      if (words) void copyQuotation(words.type === 'highlight' ? words.row.exact : words.selectors.exact);
    },
    Delete: () => {
      if (marking?.type !== 'highlight') return;
      close();
      actions.remove(marking.row);
    },
  };

  return {
    keys,
    marks,
    marking,
    writes: marking !== null && marking === writing,
    turnWriting: () => setWriting(marking === writing ? null : marking),
    actions,
    close,
    copyQuotation,
    show: ({ row: shown, range }) => {
      if (!range) return;
      const look = (): Marking => ({ type: 'highlight', row: shown, box: range.getBoundingClientRect() });
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      setMarking(look());
      // What was far from the window takes its true height only now, and moves the words.
      scrollExactly(
        () => toMiddle(range),
        () => setMarking((now) => (now?.type === 'highlight' && now.row.id === shown.id ? look() : now)),
      );
    },
  };
}
