import type { RefObject } from 'preact';
import { db } from '../../lib/db/database.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { useUndo } from '../controls/Undo.tsx';
import { useKeys } from '../hooks/use-keys.ts';
import type { Selection } from '../hooks/use-selection.ts';
import type { ShelfName } from './shelf-filters.ts';
import type { RowActions } from './use-row-actions.ts';

interface ListKeysProps {
  /** Where rows (elements with `data-row`) are looked for. */
  root: RefObject<HTMLElement | null>;
  actions: RowActions;
  selection: Selection;
  selectAll: () => void;
  tag: (ids: string[]) => void;
  go: (shelf: ShelfName) => void;
  /** Takes back one step of narrowing down; false when there is none. */
  back: () => boolean;
  focusSearch: () => void;
  toggleHelp: () => void;
}

/** `useListKeys` where a view that is fetched later is wanted. */
export function ListKeys(props: ListKeysProps): null {
  useListKeys(props);
  return null;
}

type Act = (rows: ArticleRow[]) => Promise<void>;

/** The keys of the list, the same in popup and panel. They act on the selected rows, else on the one that has the focus. */
function useListKeys(props: ListKeysProps): void {
  const { root, actions, selection, selectAll, tag, go, back, focusSearch, toggleHelp } = props;
  const { undoLast } = useUndo();
  const rows = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const focused = () => rows().findIndex((row) => row.contains(document.activeElement));
  const focusedId = () => rows()[focused()]?.dataset.row;
  const move = (step: 1 | -1) => () => {
    const all = rows();
    const link = all[Math.min(all.length - 1, Math.max(0, focused() + step))]?.querySelector('a');
    link?.focus();
    link?.scrollIntoView({ block: 'nearest' });
  };
  const targets = () => {
    const id = focusedId();
    return selection.ids.size > 0 ? [...selection.ids] : id ? [id] : [];
  };
  const find = async () => (await db.articles.bulkGet(targets())).filter((row) => row !== undefined);
  // What lies in the trash can only come back.
  const findListed = async () => (await find()).filter(({ trashedAt }) => trashedAt === 0);
  const actOn = (found: () => Promise<ArticleRow[]>, action: Act) => async () => {
    const rows = await found();
    if (rows.length === 0) return;
    await action(rows);
    selection.clear();
  };
  const act = (action: Act) => actOn(findListed, action);
  const bin = actOn(find, actions.toggleTrash);
  const openTags = async () => {
    const listed = await findListed();
    if (listed.length > 0) tag(listed.map(({ id }) => id));
  };
  const open = () => rows()[focused()]?.querySelector('a')?.click();
  const select = () => {
    const id = focusedId();
    if (id) selection.toggle(id);
  };

  useKeys({
    j: move(1),
    ArrowDown: move(1),
    k: move(-1),
    ArrowUp: move(-1),
    o: open,
    e: act(actions.toggleArchive),
    a: act(actions.toggleArchive),
    f: act(actions.toggleFavourite),
    '#': bin,
    Delete: bin,
    U: act(actions.markUnread),
    t: openTags,
    x: select,
    'Ctrl+a': selectAll,
    'g i': () => go('list'),
    'g f': () => go('favourites'),
    'g a': () => go('archive'),
    'g t': () => go('trash'),
    u: undoLast,
    'Ctrl+z': undoLast,
    Escape: back,
    '/': focusSearch,
    '?': toggleHelp,
  });
}
