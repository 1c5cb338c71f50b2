import { useEffect, useState } from 'preact/hooks';
import { watchLocal } from '../../lib/browser.ts';
import { isWhole } from '../../lib/db/backup/whole.ts';
import { endTrouble, type LibraryHealth, libraryHealth, noteTrouble } from '../../lib/db/marker.ts';
import { rememberTrouble } from '../../lib/db/stop-in-trouble.ts';
import { plural, t, uiLanguage } from '../../lib/i18n.ts';
import { callBackground } from '../../lib/messages.ts';
import { patientStore } from '../../lib/patient-store.ts';
import { RestoreFile } from '../backup/RestoreFile.tsx';
import { RestorePanel } from '../backup/RestorePanel.tsx';
import { SnapshotList } from '../backup/SnapshotList.tsx';
import { Button } from '../controls/Button.tsx';
import { formatMoment } from '../format/age.ts';
import { BringBack } from './BringBack.tsx';
import styles from './Recovery.module.css';

const TITLES = {
  fine: 'recoveryFineTitle',
  lost: 'recoveryLostTitle',
  unavailable: 'recoveryFailedTitle',
  needsReload: 'error_needsReload',
  diskFull: 'error_diskFull',
} as const;

/** Tells of a library that is lost or cannot be opened, and brings it back. */
export function Recovery() {
  const [health, setHealth] = useState<LibraryHealth | null>(null);
  const [file, setFile] = useState<Blob | null>(null);
  const [kept, setKept] = useState(false);
  const [checking, setChecking] = useState(false);
  useEffect(() => {
    void libraryHealth(patientStore).then(setHealth);
    return rememberTrouble(patientStore, watchLocal);
  }, []);
  useEffect(() => {
    if (health) document.title = t(TITLES[health.type]);
  }, [health]);
  if (!health) return null;

  const tryAgain = async () => {
    setChecking(true);
    await endTrouble(patientStore);
    // One that opens may still be damaged in its middle: nobody shall find that out later, text by text.
    const { type } = await libraryHealth(patientStore);
    if (type === 'fine' && !(await isWhole())) await noteTrouble(patientStore, Date.now());
    location.reload();
  };
  const startAnew = async () => {
    await callBackground('keepThisLibrary');
    setKept(true);
  };
  // A library that does not open takes nothing in.
  const open = health.type === 'fine' || health.type === 'lost';
  return (
    <main class={styles.page}>
      <h1>{t(TITLES[health.type])}</h1>
      {health.type === 'lost' && <p>{lostWords(health)}</p>}
      {health.type === 'unavailable' && <p>{t('recoveryFailed')}</p>}
      {health.type === 'fine' && <p>{t('recoveryFine')}</p>}
      {!open && !checking && (
        <Button look="primary" onPress={tryAgain}>
          {t('recoveryTryAgain')}
        </Button>
      )}
      <p role="status">{checking && t('recoveryChecking')}</p>
      {(open || health.type === 'unavailable') && !checking && <BringBack library={health.type} />}

      <section class={styles.group} aria-labelledby="copies">
        <h2 id="copies">{t('copies')}</h2>
        <SnapshotList onRestore={open ? setFile : undefined} />
        {open && <RestoreFile onChoose={setFile} />}
        {file && <RestorePanel file={file} />}
      </section>

      {health.type === 'lost' && (
        <section class={styles.group}>
          <p>{t('recoveryStartAnewHint')}</p>
          <Button onPress={startAnew}>{t('recoveryStartAnew')}</Button>
          <p role="status">{kept && t('recoveryKept')}</p>
        </section>
      )}
    </main>
  );
}

function lostWords({ count, lastSaveAt }: LibraryHealth & { type: 'lost' }): string {
  const held = plural('recoveryLost', count);
  return lastSaveAt > 0 ? `${held} ${t('recoveryLastSave', formatMoment(lastSaveAt, uiLanguage()))}` : held;
}
