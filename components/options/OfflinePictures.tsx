import { useState } from 'preact/hooks';
import { ALL_HOSTS, browser } from '../../lib/browser.ts';
import { plural, t } from '../../lib/i18n.ts';
import { callBackground, type Fetched } from '../../lib/messages.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import { useHostPermission } from '../hooks/use-host-permission.ts';
import styles from './OfflinePictures.module.css';

/** Asks for the host permission, in the press itself, after saying what it is for; and gives it back. */
export function OfflinePictures() {
  const held = useHostPermission();
  const announce = useAnnounce();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const say = (words: string) => {
    setSaid(words);
    announce(words);
  };

  const fetchAll = async () => {
    setBusy(true);
    say(t('picturesFetching'));
    const done = await callBackground('fetchPictures').catch(() => null);
    setBusy(false);
    say(done ? wordsFor(done) : t('actionFailed'));
  };
  const allow = async () => {
    // Nothing may be awaited before this: both browsers ask only within the press.
    if (await browser.permissions.request(ALL_HOSTS)) await fetchAll();
    else say(t('permissionRefused'));
  };
  const giveBack = async () => {
    await browser.permissions.remove(ALL_HOSTS);
    say(t('permissionGivenBack'));
  };

  if (held === null) return null;
  return (
    <div class={styles.setting}>
      <p class={styles.label}>{t('offlinePictures')}</p>
      <p class={styles.description}>{t('offlinePicturesHint')}</p>
      <div class={styles.actions}>
        {held ? (
          <>
            <Button icon="picture" busy={busy} onPress={fetchAll}>
              {t('picturesFetchNow')}
            </Button>
            <Button onPress={giveBack}>{t('permissionGiveBack')}</Button>
          </>
        ) : (
          <Button icon="picture" onPress={allow}>
            {t('permissionAllow')}
          </Button>
        )}
      </div>
      {said && <p class={styles.said}>{said}</p>}
    </div>
  );
}

function wordsFor({ stored, noRoom }: Fetched): string {
  const words = plural('picturesFetched', stored);
  return noRoom ? `${words}. ${t('picturesNoRoom')}` : words;
}
