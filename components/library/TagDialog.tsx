import { useEffect, useRef, useState } from 'preact/hooks';
import { db } from '../../lib/db/database.ts';
import { plural, t, uiLanguage } from '../../lib/i18n.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { byName } from '../format/by-name.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import styles from './KeyHelp.module.css';
import { TagField } from './TagField.tsx';

/** The tags of some articles: those that any of them has, and a field that gives one to all. */
export function TagDialog({ ids, onClose }: { ids: string[]; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const result = useLiveQuery(
    async () => (await db.articles.bulkGet(ids)).flatMap((row) => row?.tags ?? []),
    [ids],
  );
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector('input')?.focus();
  }, []);
  const tags = result.status === 'ready' ? [...new Set(result.value)].sort(byName(uiLanguage())) : [];
  const [said, setSaid] = useState('');
  return (
    <dialog ref={dialog} class={styles.sheet} aria-labelledby="tag-dialog" onClose={onClose}>
      <header class={styles.head}>
        <h2 id="tag-dialog">
          {ids.length === 1 ? t('tags') : t('doneToMany', t('tags'), plural('articles', ids.length))}
        </h2>
        <IconButton icon="close" label={t('close')} onPress={() => dialog.current?.close()} />
      </header>
      <div class={styles.keys}>
        <TagField ids={ids} tags={tags} onDone={setSaid} />
      </div>
      {/* While a dialog is open, no live region outside it is read out. */}
      <div class="unseen" role="status">
        {said}
      </div>
    </dialog>
  );
}
