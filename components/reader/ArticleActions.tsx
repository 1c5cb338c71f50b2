import type { ArticleRow } from '../../lib/db/rows.ts';
import { t } from '../../lib/i18n.ts';
import { IconButton } from '../controls/IconButton.tsx';
import type { RowActions } from '../library/use-row-actions.ts';

/** Favourite, archive, delete; an article in the trash can only come back. */
export function ArticleActions({ row, actions }: { row: ArticleRow; actions: RowActions }) {
  if (row.trashedAt > 0)
    return (
      <IconButton icon="restore" label={t('restore')} shortcut="#" onPress={() => actions.toggleTrash(row)} />
    );
  const archived = row.state === 'archived';
  return (
    <>
      <IconButton
        icon="star"
        label={t('favourite')}
        shortcut="F"
        pressed={row.favourite === 1}
        onPress={() => actions.toggleFavourite(row)}
      />
      <IconButton
        icon={archived ? 'restore' : 'archive'}
        label={archived ? t('unarchive') : t('archive')}
        shortcut="A"
        onPress={() => actions.toggleArchive(row)}
      />
      <IconButton icon="trash" label={t('delete')} shortcut="#" onPress={() => actions.toggleTrash(row)} />
    </>
  );
}
