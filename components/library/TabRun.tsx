import { undoSave } from '../../lib/db/commands/undo-save.ts';
import type { TabSaveRow } from '../../lib/db/side-rows.ts';
import { forgetTabs, isOpen } from '../../lib/db/tab-saves.ts';
import { t } from '../../lib/i18n.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import styles from './SaveTabs.module.css';
import { isSaved } from './SaveTabs.tsx';

interface TabRunProps {
  rows: TabSaveRow[];
  /** Given while the run waits for the permission. */
  onAllow: (() => void) | undefined;
  onCancel: () => void;
}

/** How far a run through many tabs got, and what became of each. */
export function TabRun({ rows, onAllow, onCancel }: TabRunProps) {
  const announce = useAnnounce();
  const done = rows.filter((row) => !isOpen(row)).length;
  const ended = done === rows.length;
  const saved = rows.filter(isSaved);
  const undo = async () => {
    // The latest first: undo takes back only the last save of an article.
    for (const { id } of [...saved].reverse()) await undoSave(id, Date.now());
    await forgetTabs();
    announce(t('toastUndone'));
  };
  return (
    <>
      <p>{ended ? t('tabsSaved', saved.length, rows.length) : t('tabsDone', done, rows.length)}</p>
      {!ended && (
        <progress class={styles.progress} aria-label={t('saveTabs')} max={rows.length} value={done} />
      )}
      {onAllow && <p class={styles.why}>{t('saveTabsWhy')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by key, too */}
      <ul class={styles.list} tabIndex={0} aria-label={t('saveTabs')}>
        {rows.map((row) => (
          <li key={row.id} class={styles.tab} data-bad={isBad(row) || undefined}>
            <span class={styles.name} dir="auto">
              {row.title || row.url || t('tabNumber', row.place + 1)}
            </span>
            <span>{wordsOf(row)}</span>
          </li>
        ))}
      </ul>
      <div class={styles.actions}>
        {onAllow && (
          <Button look="primary" onPress={onAllow}>
            {t('permissionAllow')}
          </Button>
        )}
        {!ended && <Button onPress={onCancel}>{t('cancel')}</Button>}
        {ended && saved.length > 0 && (
          <Button icon="restore" onPress={undo}>
            {t('undo')}
          </Button>
        )}
      </div>
    </>
  );
}

const isBad = ({ outcome }: TabSaveRow) => outcome?.type === 'failed' || outcome?.type === 'notArticle';

function wordsOf({ status, outcome }: TabSaveRow): string {
  if (status === 'working') return t('saving');
  if (status === 'cancelled') return t('tabCancelled');
  switch (outcome?.type) {
    case 'saved':
      return t('standingSaved');
    case 'updated':
      return t(outcome.changed ? 'tabUpdated' : 'tabAlreadySaved');
    case 'notArticle':
      return t(`notArticle_${outcome.reason}`);
    case 'failed':
      return t(`error_${outcome.error}`);
    default:
      return '';
  }
}
