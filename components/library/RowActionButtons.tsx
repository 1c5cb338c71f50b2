import type { ArticleRow } from '../../lib/db/rows.ts';
import { t } from '../../lib/i18n.ts';
import { IconButton } from '../controls/IconButton.tsx';
import styles from './RowActionButtons.module.css';
import type { RowActions } from './use-row-actions.ts';

interface RowActionButtonsProps {
  row: ArticleRow;
  actions: RowActions;
  selected: boolean;
  onSelect: () => void;
  onTag: () => void;
}

/** The buttons of one row; an article in the trash can only come back. */
export function RowActionButtons({ row, actions, selected, onSelect, onTag }: RowActionButtonsProps) {
  const select = (
    <IconButton icon="check" label={t('select')} shortcut="X" pressed={selected} onPress={onSelect} />
  );
  if (row.trashedAt > 0)
    return (
      <fieldset class={styles.actions} aria-label={row.title}>
        {select}
        <IconButton
          icon="restore"
          label={t('restore')}
          shortcut="#"
          onPress={() => actions.toggleTrash(row)}
        />
      </fieldset>
    );
  const archived = row.state === 'archived';
  return (
    <fieldset class={styles.actions} aria-label={row.title}>
      {select}
      <IconButton icon="tag" label={t('tags')} shortcut="T" onPress={onTag} />
      <IconButton
        icon="star"
        label={t('favourite')}
        shortcut="F"
        pressed={row.favourite === 1}
        onPress={() => actions.toggleFavourite(row)}
      />
      {row.state === 'reading' && (
        <IconButton
          icon="unread"
          label={t('markUnread')}
          shortcut="Shift+U"
          onPress={() => actions.markUnread(row)}
        />
      )}
      <IconButton
        icon={archived ? 'restore' : 'archive'}
        label={archived ? t('unarchive') : t('archive')}
        shortcut="E"
        onPress={() => actions.toggleArchive(row)}
      />
      <IconButton icon="trash" label={t('delete')} shortcut="#" onPress={() => actions.toggleTrash(row)} />
    </fieldset>
  );
}
