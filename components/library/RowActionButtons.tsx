import type { ArticleRow } from '../../lib/db/rows.ts';
import { t } from '../../lib/i18n.ts';
import { IconButton } from '../controls/IconButton.tsx';
import styles from './RowActionButtons.module.css';
import type { RowActions } from './use-row-actions.ts';

/** The buttons of one row; an article in the trash can only come back. */
export function RowActionButtons({ row, actions }: { row: ArticleRow; actions: RowActions }) {
  if (row.trashedAt > 0)
    return (
      <div class={styles.actions}>
        <IconButton
          icon="restore"
          label={t('restore')}
          shortcut="#"
          onPress={() => actions.toggleTrash(row)}
        />
      </div>
    );
  const archived = row.state === 'archived';
  return (
    <div class={styles.actions}>
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
        shortcut="E"
        onPress={() => actions.toggleArchive(row)}
      />
      <IconButton icon="trash" label={t('delete')} shortcut="#" onPress={() => actions.toggleTrash(row)} />
    </div>
  );
}
