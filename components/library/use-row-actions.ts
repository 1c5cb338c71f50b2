import { useMemo } from 'preact/hooks';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { plural, t } from '../../lib/i18n.ts';
import { useUndo } from '../controls/Undo.tsx';

/** Commands are fetched when the first one is given: the first paint does not wait for them. */
const states = () => import('../../lib/db/commands/set-state.ts');
const bin = () => import('../../lib/db/commands/trash.ts');

/** One article, or all that are selected: then the deed is done to all unless it is done to all already. */
type Rows = ArticleRow | readonly ArticleRow[];

export interface RowActions {
  toggleFavourite: (rows: Rows) => Promise<void>;
  toggleArchive: (rows: Rows) => Promise<void>;
  /** Into the trash, or out of it. */
  toggleTrash: (rows: Rows) => Promise<void>;
  markUnread: (rows: Rows) => Promise<void>;
}

/** What can be done to articles, from a row, by key, in bulk or on the reader page: said in a toast and undone alike. */
export function useRowActions(): RowActions {
  const { perform } = useUndo();
  return useMemo(
    () => ({
      toggleFavourite: (rows) => {
        const [ids, on] = [idsOf(rows), !every(rows, ({ favourite }) => favourite === 1)];
        const words = on ? say('favourited', ids) : say('unfavourited', ids);
        return perform(words, async () => (await states()).setFavourite(ids, on));
      },
      toggleArchive: (rows) => {
        const ids = idsOf(rows);
        return every(rows, ({ state }) => state === 'archived')
          ? perform(say('unarchived', ids), async () => (await states()).setState(ids, 'unread'))
          : perform(say('archived', ids), async () => (await states()).setState(ids, 'archived'));
      },
      toggleTrash: (rows) => {
        const ids = idsOf(rows);
        return every(rows, ({ trashedAt }) => trashedAt > 0)
          ? perform(say('restored', ids), async () => (await bin()).restore(ids))
          : perform(say('trashed', ids), async () => (await bin()).trash(ids, Date.now()));
      },
      markUnread: (rows) => {
        const ids = idsOf(rows);
        return perform(say('markedUnread', ids), async () => (await states()).setState(ids, 'unread'));
      },
    }),
    [perform],
  );
}

const SAID = [
  'favourited',
  'unfavourited',
  'archived',
  'unarchived',
  'trashed',
  'restored',
  'markedUnread',
] as const;

/** "Archived", or "Archived: 12 articles". */
function say(done: (typeof SAID)[number], ids: string[]): string {
  return ids.length === 1 ? t(done) : t('doneToMany', t(done), plural('articles', ids.length));
}

const listOf = (rows: Rows): readonly ArticleRow[] => ('id' in rows ? [rows] : rows);
const idsOf = (rows: Rows) => listOf(rows).map(({ id }) => id);
const every = (rows: Rows, test: (row: ArticleRow) => boolean) => listOf(rows).every(test);
