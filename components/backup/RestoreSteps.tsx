import { useEffect, useRef, useState } from 'preact/hooks';
import { backupErrorName } from '../../lib/db/backup/errors.ts';
import type { Preview } from '../../lib/db/backup/restore-backup.ts';
import type { Progress, Restored } from '../../lib/db/backup/restore-entries.ts';
import { saveErrorName } from '../../lib/db/errors.ts';
import { plural, t } from '../../lib/i18n.ts';
import { callBackground } from '../../lib/messages.ts';
import { Button } from '../controls/Button.tsx';
import styles from './Backup.module.css';

type Stage =
  | { type: 'reading' }
  | { type: 'ready'; preview: Preview }
  | { type: 'restoring'; done: number; of: number }
  | { type: 'halted'; done: number; preview: Preview }
  | { type: 'over'; words: string };

/** What is restored, and from where. */
interface Steps {
  /** Asked once. */
  preview: () => Promise<Preview>;
  restore: (onProgress: (done: Progress) => void, signal: AbortSignal) => Promise<Restored>;
  /** What the reader is told before anything is done. */
  describe: (preview: Preview) => string[];
  /** There may be more than the preview knows of. */
  always?: boolean;
  /** Whether `restore` heeds its signal: a library that is damaged itself is put in order to the end. */
  canStop?: boolean;
}

/** Reads, says what there is, and brings it back when the button is pressed. */
export function RestoreSteps(steps: Steps) {
  const { preview: look, restore: bringBack, describe, always = false, canStop = false } = steps;
  const [stage, setStage] = useState<Stage>({ type: 'reading' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => {
    let current = true;
    look().then(
      (preview) => current && setStage({ type: 'ready', preview }),
      (error) => current && setStage({ type: 'over', words: errorWords(error) }),
    );
    return () => {
      current = false;
    };
  }, []);

  const restore = async (preview: Preview) => {
    let of = preview.articles;
    let done = 0;
    setStage({ type: 'restoring', done, of });
    stop.current = new AbortController();
    const { signal } = stop.current;
    try {
      const { added } = await bringBack((so) => {
        of = so.of ?? of;
        // An article that lies in two copies is met twice.
        done = Math.min(of, so.added + so.already);
        setStage({ type: 'restoring', done, of });
      }, signal);
      // A library that was lost is not the reader's wish before all of it is back.
      if (signal.aborted && done < of) return setStage({ type: 'halted', done, preview });
      await callBackground('keepThisLibrary');
      const nothing = t(always ? 'recoveryFine' : 'restoreNothing');
      setStage({ type: 'over', words: added > 0 ? plural('restoreDone', added) : nothing });
    } catch (error) {
      setStage({ type: 'over', words: `${errorWords(error)} ${t('restoreStopped', done)}` });
    }
  };

  // A damaged library is read to its end before anything comes back: of 20,000 articles that takes a while.
  const isReadOut = always && stage.type === 'restoring' && stage.done === 0;
  return (
    <div class={styles.panel}>
      <div role="status">
        {stage.type === 'reading' && <p>{t('restoreReading')}</p>}
        {stage.type === 'ready' && describe(stage.preview).map((words) => <p key={words}>{words}</p>)}
        {stage.type === 'over' && <p>{stage.words}</p>}
        {stage.type === 'halted' && <p>{t('restoreHalted', stage.done, stage.preview.articles)}</p>}
      </div>
      {stage.type === 'ready' && (always || stage.preview.articles > 0) && (
        <Button look="primary" onPress={() => restore(stage.preview)}>
          {always ? t('copyRestore') : plural('restoreNow', stage.preview.articles - stage.preview.known)}
        </Button>
      )}
      {stage.type === 'halted' && (
        <Button look="primary" onPress={() => restore(stage.preview)}>
          {plural('restoreNow', stage.preview.articles - stage.done)}
        </Button>
      )}
      {stage.type === 'restoring' && (
        <label class={styles.progress}>
          {isReadOut ? t('recoveryChecking') : t('restoreRunning', stage.done, stage.of)}
          <progress {...(!isReadOut && { value: stage.done, max: stage.of })} />
        </label>
      )}
      {stage.type === 'restoring' && canStop && (
        <Button onPress={() => stop.current?.abort()}>{t('restoreStop')}</Button>
      )}
    </div>
  );
}

/** What else is to be known of a backup. */
export function factsOf({ known, unreadable, damaged }: Preview): string[] {
  return [
    ...(known > 0 ? [plural('restoreThere', known)] : []),
    ...(unreadable > 0 ? [plural('restoreUnreadable', unreadable)] : []),
    ...(damaged ? [t('restoreDamaged')] : []),
  ];
}

function errorWords(error: unknown): string {
  const name = backupErrorName(error) ?? saveErrorName(error);
  return t(`error_${name}`);
}
