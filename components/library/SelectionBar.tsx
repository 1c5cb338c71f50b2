import { useEffect } from 'preact/hooks';
import { plural, t } from '../../lib/i18n.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import styles from './SelectionBar.module.css';
import type { RowActions } from './use-row-actions.ts';

interface SelectionBarProps {
  count: number;
  /** Does it to all that are selected, and ends the selection. */
  act: (name: keyof RowActions) => void;
  onTag: () => void;
  onSelectAll: () => void;
  onClear: () => void;
}

/** What can be done to the selected articles. */
export function SelectionBar({ count, act, onTag, onSelectAll, onClear }: SelectionBarProps) {
  const announce = useAnnounce();
  const words = plural('selected', count);
  useEffect(() => announce(words), [words, announce]);
  return (
    <div class={styles.bar} role="toolbar" aria-label={t('selection')}>
      <p class={styles.count}>{words}</p>
      <button type="button" class={styles.all} onClick={onSelectAll}>
        {t('selectAll')}
      </button>
      <div class={styles.actions}>
        <IconButton icon="archive" label={t('archive')} shortcut="E" onPress={() => act('toggleArchive')} />
        <IconButton icon="star" label={t('favourite')} shortcut="F" onPress={() => act('toggleFavourite')} />
        <IconButton icon="tag" label={t('tags')} shortcut="T" onPress={onTag} />
        <IconButton
          icon="unread"
          label={t('markUnread')}
          shortcut="Shift+U"
          onPress={() => act('markUnread')}
        />
        <IconButton icon="trash" label={t('delete')} shortcut="#" onPress={() => act('toggleTrash')} />
        <IconButton icon="close" label={t('selectNone')} shortcut="Esc" onPress={onClear} />
      </div>
    </div>
  );
}
