import { useEffect } from 'preact/hooks';
import { db } from '../../lib/db/database.ts';
import { plural, t } from '../../lib/i18n.ts';
import { addToQueue, readQueue, takeFromQueue } from '../../lib/reading/listen-queue.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { useUndo } from '../controls/Undo.tsx';
import { useKeys } from '../hooks/use-keys.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import styles from './SelectionBar.module.css';
import type { RowActions } from './use-row-actions.ts';

interface SelectionBarProps {
  ids: ReadonlySet<string>;
  onTrashShelf: boolean;
  /** Does it to all that are selected, and ends the selection. */
  act: (name: keyof RowActions) => void;
  onTag: () => void;
  onSelectAll: () => void;
  onClear: () => void;
}

/** What can be done to the selected articles. */
export function SelectionBar({ ids, onTrashShelf, act, onTag, onSelectAll, onClear }: SelectionBarProps) {
  const announce = useAnnounce();
  const { perform } = useUndo();
  // What lies in the trash can only come back. A search may show it on every shelf, but never beside the rest.
  const [first = ''] = ids;
  const row = useLiveQuery(() => db.articles.get(first), [first]);
  const trashedAt = row.status === 'ready' ? row.value?.trashedAt : undefined;
  const inTrash = trashedAt === undefined ? onTrashShelf : trashedAt > 0;
  const words = plural('selected', ids.size);
  useEffect(() => announce(words), [words, announce]);
  const queue = () => {
    const added = [...ids].filter((id) => !readQueue(localStorage).includes(id));
    onClear();
    return perform(t('listenQueueAdded'), async () => {
      addToQueue(added, localStorage);
      return async () => {
        for (const id of added) takeFromQueue(id, localStorage);
      };
    });
  };
  useKeys({ l: () => !inTrash && queue() });
  return (
    <div class={styles.bar} role="toolbar" aria-label={t('selection')}>
      <p class={styles.count}>{words}</p>
      <button type="button" class={styles.all} onClick={onSelectAll}>
        {t('selectAll')}
      </button>
      <div class={styles.actions}>
        {!inTrash && (
          <>
            <IconButton
              icon="archive"
              label={t('archive')}
              shortcut="E"
              onPress={() => act('toggleArchive')}
            />
            <IconButton
              icon="star"
              label={t('favourite')}
              shortcut="F"
              onPress={() => act('toggleFavourite')}
            />
            <IconButton icon="tag" label={t('tags')} shortcut="T" onPress={onTag} />
            <IconButton
              icon="unread"
              label={t('markUnread')}
              shortcut="Shift+U"
              onPress={() => act('markUnread')}
            />
            <IconButton icon="listen" label={t('listenQueueAdd')} shortcut="L" onPress={queue} />
          </>
        )}
        <IconButton
          icon={inTrash ? 'restore' : 'trash'}
          label={t(inTrash ? 'restore' : 'delete')}
          shortcut="#"
          onPress={() => act('toggleTrash')}
        />
        <IconButton icon="close" label={t('selectNone')} shortcut="Esc" onPress={onClear} />
      </div>
    </div>
  );
}
