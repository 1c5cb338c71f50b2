import { useEffect, useState } from 'preact/hooks';
import { localStore, pageUrl, watchLocal } from '../../lib/browser.ts';
import { noteTrouble } from '../../lib/db/marker.ts';
import { stopInTrouble, type Trouble } from '../../lib/db/stop-in-trouble.ts';
import { t } from '../../lib/i18n.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { LinkButton } from './LinkButton.tsx';
import styles from './StorageNotice.module.css';

/**
 * Over every view: that the disk is full or that the library failed, whatever was being written when it showed. A view
 * that cannot read it says so itself (`LibraryLost`).
 */
export function StorageNotice() {
  const [shown, setShown] = useState<'' | 'diskFull' | 'failed'>('');
  useEffect(() => {
    const tell = (trouble: Trouble) => {
      setShown(shownFor(trouble));
      // From now on nothing is written, until the reader has seen what can be brought back.
      if (trouble.type === 'unavailable') void noteTrouble(localStore, Date.now());
    };
    return stopInTrouble(localStore, watchLocal, tell).end;
  }, []);
  if (!shown) return null;
  return (
    <div class={styles.notice} role="alert">
      <Icon name="warning" />
      <p>{t(shown === 'diskFull' ? 'error_diskFull' : 'recoveryFailedTitle')}</p>
      {shown === 'failed' && <LinkButton href={pageUrl('recovery.html')}>{t('recoveryOpen')}</LinkButton>}
      {shown === 'diskFull' && <IconButton icon="close" label={t('close')} onPress={() => setShown('')} />}
    </div>
  );
}

function shownFor(trouble: Trouble): '' | 'diskFull' | 'failed' {
  if (trouble.type === 'diskFull') return 'diskFull';
  if (trouble.type === 'over' || (trouble.type === 'unavailable' && trouble.doing === 'read')) return '';
  return 'failed';
}
