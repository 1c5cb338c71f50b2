import type { RefObject } from 'preact';
import { db } from '../../lib/db/database.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { useUndo } from '../controls/Undo.tsx';
import { useKeys } from '../hooks/use-keys.ts';
import type { RowActions } from './use-row-actions.ts';

interface ListKeysProps {
  /** Where rows (elements with `data-row`) are looked for. */
  root: RefObject<HTMLElement | null>;
  actions: RowActions;
  focusSearch: () => void;
  toggleHelp: () => void;
}

/** The keys of the list, the same in popup and panel. They act on the row that has the focus. */
export function useListKeys({ root, actions, focusSearch, toggleHelp }: ListKeysProps): void {
  const { undoLast } = useUndo();
  const rows = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const focused = () => rows().findIndex((row) => row.contains(document.activeElement));
  const move = (step: 1 | -1) => () => {
    const all = rows();
    const link = all[Math.min(all.length - 1, Math.max(0, focused() + step))]?.querySelector('a');
    link?.focus();
    link?.scrollIntoView({ block: 'nearest' });
  };
  const act = (action: (row: ArticleRow) => void) => async () => {
    const id = rows()[focused()]?.dataset.row;
    const row = id && (await db.articles.get(id));
    if (row) action(row);
  };
  const open = () => rows()[focused()]?.querySelector('a')?.click();

  useKeys({
    j: move(1),
    ArrowDown: move(1),
    k: move(-1),
    ArrowUp: move(-1),
    o: open,
    e: act(actions.toggleArchive),
    a: act(actions.toggleArchive),
    f: act(actions.toggleFavourite),
    '#': act(actions.toggleTrash),
    Delete: act(actions.toggleTrash),
    u: undoLast,
    'Ctrl+z': undoLast,
    '/': focusSearch,
    '?': toggleHelp,
  });
}
