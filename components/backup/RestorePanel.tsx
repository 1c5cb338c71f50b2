import { useEffect, useState } from 'preact/hooks';
import { backupErrorName } from '../../lib/db/backup/errors.ts';
import { type Preview, previewBackup, restoreBackup } from '../../lib/db/backup/restore-backup.ts';
import { saveErrorName } from '../../lib/db/errors.ts';
import { plural, t, uiLanguage } from '../../lib/i18n.ts';
import { callBackground } from '../../lib/messages.ts';
import { Button } from '../controls/Button.tsx';
import { formatMoment } from '../format/age.ts';
import styles from './Backup.module.css';

type Stage =
  | { type: 'reading' }
  | { type: 'ready'; preview: Preview }
  | { type: 'restoring'; done: number; of: number }
  | { type: 'over'; words: string };

/** What is in a backup, and the button that brings it back. Shown for one file; a new file means a new panel. */
export function RestorePanel({ file }: { file: Blob }) {
  const [stage, setStage] = useState<Stage>({ type: 'reading' });
  useEffect(() => {
    let current = true;
    previewBackup(file).then(
      (preview) => current && setStage({ type: 'ready', preview }),
      (error) => current && setStage({ type: 'over', words: errorWords(error) }),
    );
    return () => {
      current = false;
    };
  }, [file]);

  const restore = async (preview: Preview) => {
    const of = preview.articles;
    let done = 0;
    setStage({ type: 'restoring', done, of });
    try {
      const { added } = await restoreBackup(file, Date.now(), (so) => {
        done = so.added + so.already;
        setStage({ type: 'restoring', done, of });
      });
      await callBackground('keepThisLibrary');
      setStage({ type: 'over', words: added > 0 ? plural('restoreDone', added) : t('restoreNothing') });
    } catch (error) {
      setStage({ type: 'over', words: `${errorWords(error)} ${t('restoreStopped', done)}` });
    }
  };

  return (
    <div class={styles.panel}>
      <div role="status">
        {stage.type === 'reading' && <p>{t('restoreReading')}</p>}
        {stage.type === 'ready' && previewWords(stage.preview).map((words) => <p key={words}>{words}</p>)}
        {stage.type === 'over' && <p>{stage.words}</p>}
      </div>
      {stage.type === 'ready' && stage.preview.articles > 0 && (
        <Button look="primary" onPress={() => restore(stage.preview)}>
          {plural('restoreNow', stage.preview.articles - stage.preview.known)}
        </Button>
      )}
      {stage.type === 'restoring' && (
        <label class={styles.progress}>
          {t('restoreRunning', stage.done, stage.of)}
          <progress value={stage.done} max={stage.of} />
        </label>
      )}
    </div>
  );
}

function previewWords({ articles, madeAt, known, unreadable, damaged }: Preview): string[] {
  return [
    plural('restorePreview', articles, formatMoment(madeAt, uiLanguage())),
    ...(known > 0 ? [plural('restoreThere', known)] : []),
    ...(unreadable > 0 ? [plural('restoreUnreadable', unreadable)] : []),
    ...(damaged ? [t('restoreDamaged')] : []),
  ];
}

function errorWords(error: unknown): string {
  const name = backupErrorName(error) ?? saveErrorName(error);
  return t(`error_${name}`);
}
