import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { type Colour, HIGHLIGHT_COLOURS } from '../../lib/highlights/colours.ts';
import { t } from '../../lib/i18n.ts';
import { quotation } from '../../lib/transfer/source.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { useUndo } from '../controls/Undo.tsx';
import type { KeyMap } from '../hooks/use-keys.ts';
import { type HighlightActions, highlightActions } from './highlight-actions.ts';
import { type Mark, useHighlights } from './use-highlights.ts';
import { type Marking, selected, useMarking } from './use-marking.ts';

export interface Highlighting {
  marks: readonly Mark[];
  /** What the small menu is about; null: it is closed. */
  marking: Marking | null;
  actions: HighlightActions;
  close: () => void;
  show: (mark: Mark) => void;
  copyQuotation: (words: string) => Promise<void>;
  keys: KeyMap;
}

/** Highlights and notes of the article whose text stands in `text`, and their keys: H, 1…4, Delete. */
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
  const close = () => setMarking(null);

  const mark = (colour: Colour) => {
    const about = (text.current && selected(text.current)) ?? marking;
    if (!about) return;
    close();
    document.getSelection()?.removeAllRanges();
    if (about.type === 'highlight') actions.recolour(about.row, colour);
    else actions.add(about.selectors, colour);
  };
  const keys: KeyMap = {
    h: () => mark('yellow'),
    ...Object.fromEntries(HIGHLIGHT_COLOURS.map((colour, index) => [String(index + 1), () => mark(colour)])),
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
    actions,
    close,
    show: ({ row: shown, range }) => {
      if (!range) return;
      const look = (): Marking => {
        range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        return { type: 'highlight', row: shown, box: range.getBoundingClientRect() };
      };
      setMarking(look());
      // What was far from the window takes its true height only now, and moves the words.
      requestAnimationFrame(() =>
        requestAnimationFrame(() =>
          setMarking((now) => (now?.type === 'highlight' && now.row.id === shown.id ? look() : now)),
        ),
      );
    },
    copyQuotation: async (words) => {
      await navigator.clipboard.writeText(quotation(words, row));
      announce(t('copied'));
      close();
    },
  };
}
