import { useMemo } from 'preact/hooks';
import { setFavourite, setState } from '../../lib/db/commands/set-state.ts';
import { restore, trash } from '../../lib/db/commands/trash.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { t } from '../../lib/i18n.ts';
import { useUndo } from '../controls/Undo.tsx';

export interface RowActions {
  toggleFavourite: (row: ArticleRow) => void;
  toggleArchive: (row: ArticleRow) => void;
  /** Into the trash, or out of it. */
  toggleTrash: (row: ArticleRow) => void;
}

/** What can be done to one article, from its row, by key or on the reader page: said in a toast and undone alike. */
export function useRowActions(): RowActions {
  const { perform } = useUndo();
  return useMemo(
    () => ({
      toggleFavourite: ({ id, favourite }) =>
        perform(favourite ? t('unfavourited') : t('favourited'), () => setFavourite([id], !favourite)),
      toggleArchive: ({ id, state }) =>
        state === 'archived'
          ? perform(t('unarchived'), () => setState([id], 'unread'))
          : perform(t('archived'), () => setState([id], 'archived')),
      toggleTrash: ({ id, trashedAt }) =>
        trashedAt > 0
          ? perform(t('restored'), () => restore([id]))
          : perform(t('trashed'), () => trash([id], Date.now())),
    }),
    [perform],
  );
}
