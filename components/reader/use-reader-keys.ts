import type { Neighbours } from '../../lib/db/neighbours.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { nextSpeed } from '../../lib/reading/speed.ts';
import { useUndo } from '../controls/Undo.tsx';
import { useKeys } from '../hooks/use-keys.ts';
import type { RowActions } from '../library/use-row-actions.ts';
import { nextTheme, resetTypography } from './change-typography.ts';
import { PANELS, type PanelName } from './panels.ts';
import { stepSize } from './step-size.ts';
import type { Highlighting } from './use-highlighting.ts';
import type { Listening } from './use-listening.ts';
import type { Original } from './use-original.ts';

interface ReaderKeysProps {
  row: ArticleRow;
  actions: RowActions;
  neighbours: Neighbours;
  onGo: (to: ArticleRow | null) => void;
  onDone: () => void;
  onPanel: (name: PanelName | null) => void;
  highlighting: Highlighting;
  listening: Listening;
  footnote: { shown: unknown; close: () => void };
  onPictures: () => void;
  original: Original;
  /** Fetches what is missing: further pages, else pictures. */
  onFetch: () => void;
  /** Turns the entries of a live blog round. */
  onOrder: () => void;
  /** Takes out the blocks that are selected. */
  onCut: () => void;
}

/** The keys of the reader. */
export function useReaderKeys(props: ReaderKeysProps): void {
  const { row, actions, neighbours, onGo, onPanel, highlighting, listening, original } = props;
  const { undoLast } = useUndo();
  const panelKeys = PANELS.map(({ name, key }) => [key.toLowerCase(), () => onPanel(name)] as const);
  useKeys({
    ...highlighting.keys,
    ...Object.fromEntries(panelKeys),
    n: () => onGo(neighbours.next),
    p: () => onGo(neighbours.previous),
    e: props.onDone,
    a: () => actions.toggleArchive(row),
    f: () => actions.toggleFavourite(row),
    '#': () => actions.toggleTrash(row),
    o: original.open,
    u: undoLast,
    'Ctrl+z': undoLast,
    '+': () => stepSize(1, document.documentElement),
    '=': () => stepSize(1, document.documentElement),
    '-': () => stepSize(-1, document.documentElement),
    '0': resetTypography,
    d: nextTheme,
    k: listening.toggle,
    ',': () => listening.skip('sentence', -1),
    '.': () => listening.skip('sentence', 1),
    '<': () => listening.skip('block', -1),
    '>': () => listening.skip('block', 1),
    b: () => listening.setRate(nextSpeed(listening.rate)),
    y: () => original.ask('compare'),
    j: props.onFetch,
    g: props.onPictures,
    x: props.onCut,
    s: props.onOrder,
    Escape: () => {
      if (props.footnote.shown) props.footnote.close();
      else if (highlighting.marking) highlighting.close();
      else onPanel(null);
    },
  });
}
