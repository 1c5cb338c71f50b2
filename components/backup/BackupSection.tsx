import { useState } from 'preact/hooks';
import { backupStream } from '../../lib/db/backup/write-backup.ts';
import { saveErrorName } from '../../lib/db/errors.ts';
import { t } from '../../lib/i18n.ts';
import { writeSettings } from '../../lib/settings.ts';
import { Button } from '../controls/Button.tsx';
import { download } from '../controls/download.ts';
import { Switch } from '../controls/Switch.tsx';
import { useSettings } from '../hooks/use-settings.ts';
import styles from './Backup.module.css';
import { backupFileName } from './backup-file-name.ts';
import { RestoreFile } from './RestoreFile.tsx';
import { RestorePanel } from './RestorePanel.tsx';
import { SnapshotList } from './SnapshotList.tsx';

/** Of the options: the library as a file, and back. */
export function BackupSection() {
  const settings = useSettings();
  const [pictures, setPictures] = useState(false);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const [file, setFile] = useState<Blob | null>(null);

  const save = async () => {
    setBusy(true);
    setSaid(t('backupMaking'));
    try {
      const now = Date.now();
      download(await new Response(backupStream({ pictures, now })).blob(), backupFileName(now));
      setSaid(t('backupDone'));
    } catch (error) {
      setSaid(t(`error_${saveErrorName(error)}`));
    }
    setBusy(false);
  };

  return (
    <>
      <p>{t('backupHint')}</p>
      <Switch
        label={t('backupPictures')}
        description={t('backupPicturesHint')}
        on={pictures}
        onSwitch={setPictures}
      />
      <div class={styles.actions}>
        <Button busy={busy} onPress={save}>
          {t('backupSave')}
        </Button>
        <RestoreFile onChoose={setFile} />
      </div>
      <p role="status">{said}</p>
      {file && <RestorePanel file={file} />}
      <h3 class={styles.heading}>{t('copies')}</h3>
      <p>{t('copiesHint')}</p>
      {settings && (
        <Switch
          label={t('copiesPictures')}
          description={t('copiesPicturesHint')}
          on={settings.picturesInCopies}
          onSwitch={(picturesInCopies) => void writeSettings({ picturesInCopies })}
        />
      )}
      <SnapshotList onRestore={setFile} />
    </>
  );
}
