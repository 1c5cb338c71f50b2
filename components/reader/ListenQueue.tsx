import { useLayoutEffect, useState } from 'preact/hooks';
import { readRow } from '../../lib/db/article.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { t } from '../../lib/i18n.ts';
import { addToQueue, QUEUE_CHANGED, readQueue, takeFromQueue } from '../../lib/reading/listen-queue.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { KeyButton } from '../controls/KeyButton.tsx';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import styles from './ListenPanel.module.css';
import { following } from './use-neighbours.ts';

/** As many as fill a long way to work. */
const AT_ONCE = 10;

/** The articles that are read aloud after this one, and how more come to them. */
export function ListenQueue({ row, onGo }: { row: ArticleRow; onGo: (id: string) => void }) {
  const queue = useQueue();
  const result = useLiveQuery(() => Promise.all(queue.map(readRow)), [queue.join()]);
  const rows = (result.status === 'ready' ? result.value : []).flatMap((it) =>
    // One that was deleted may still be brought back.
    it && it.shelf !== 'trash' ? [it] : [],
  );
  return (
    <>
      <h3 class={styles.name}>{t('listenQueue')}</h3>
      {rows.length === 0 && <p class={styles.hint}>{t('listenQueueEmpty')}</p>}
      <ol class={styles.queue}>
        {rows.map(({ id, title, lang }) => (
          <li key={id} data-entry class={styles.entry}>
            <button
              type="button"
              class={styles.go}
              dir="auto"
              lang={lang ?? undefined}
              onClick={() => onGo(id)}
            >
              {title}
            </button>
            <IconButton
              icon="close"
              label={t('listenQueueRemove', title)}
              shortcut="Del"
              onPress={() => takeFromQueue(id, localStorage)}
            />
          </li>
        ))}
      </ol>
      <div class={styles.buttons}>
        <KeyButton
          words={t('listenQueueThis')}
          shortcut="Q"
          onPress={() => addToQueue([row.id], localStorage)}
        />
        <KeyButton
          words={t('listenQueueList')}
          shortcut="W"
          onPress={async () =>
            addToQueue(
              (await following(row, AT_ONCE)).map(({ id }) => id),
              localStorage,
            )
          }
        />
      </div>
    </>
  );
}

/** The queue as it is now, whichever window changed it. */
function useQueue(): string[] {
  const [queue, setQueue] = useState(() => readQueue(localStorage));
  // An effect of a hidden page runs late, and what was added before it would never be shown.
  useLayoutEffect(() => {
    const follow = () => setQueue(readQueue(localStorage));
    addEventListener('storage', follow);
    addEventListener(QUEUE_CHANGED, follow);
    return () => {
      removeEventListener('storage', follow);
      removeEventListener(QUEUE_CHANGED, follow);
    };
  }, []);
  return queue;
}
