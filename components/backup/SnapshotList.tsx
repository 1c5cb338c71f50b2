import { useEffect, useState } from 'preact/hooks';
import { listSnapshots, openSnapshot, type Snapshot } from '../../lib/db/backup/snapshot-files.ts';
import { plural, t, uiLanguage } from '../../lib/i18n.ts';
import { Button } from '../controls/Button.tsx';
import { download } from '../controls/download.ts';
import { formatMoment } from '../format/age.ts';
import { formatBytes } from '../format/bytes.ts';
import styles from './Backup.module.css';
import { backupFileName } from './backup-file-name.ts';

const root = () => navigator.storage.getDirectory();

/** The copies that the extension made by itself. Without `onRestore` they can only be saved as files. */
export function SnapshotList({ onRestore }: { onRestore: ((file: Blob) => void) | undefined }) {
  const [snapshots, setSnapshots] = useState<Snapshot[] | null>(null);
  useEffect(() => {
    root()
      .then(listSnapshots)
      .catch(() => [])
      .then(setSnapshots);
  }, []);

  if (!snapshots) return null;
  if (snapshots.length === 0) return <p>{t('copiesNone')}</p>;
  return (
    <ul class={styles.list}>
      {snapshots.map(({ name, madeAt, articles, size }) => {
        const made = formatMoment(madeAt, uiLanguage());
        const open = async () => openSnapshot(await root(), name);
        return (
          <li key={name} class={styles.snapshot}>
            <p>
              <strong>{made}</strong>
              <br />
              <span class={styles.facts}>
                {plural('copyFacts', articles, formatBytes(size, uiLanguage()))}
              </span>
            </p>
            <div class={styles.actions}>
              {onRestore && (
                <Button
                  label={t('copyNamed', t('copyRestore'), made)}
                  onPress={async () => onRestore(await open())}
                >
                  {t('copyRestore')}
                </Button>
              )}
              <Button
                look="quiet"
                label={t('copyNamed', t('copySaveFile'), made)}
                onPress={async () => download(await open(), backupFileName(madeAt))}
              >
                {t('copySaveFile')}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
