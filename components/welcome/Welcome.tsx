import { useEffect } from 'preact/hooks';
import { openPanel, pageUrl } from '../../lib/browser.ts';
import { t } from '../../lib/i18n.ts';
import { Button } from '../controls/Button.tsx';
import { LinkButton } from '../controls/LinkButton.tsx';
import { useActiveTab } from '../hooks/use-active-tab.ts';
import { useCommands } from '../hooks/use-commands.ts';
import { CommandTable } from '../options/CommandTable.tsx';
import { GRANTED } from '../options/permissions.ts';
import { shownKey } from '../options/shown-key.ts';
import { Promises } from '../privacy/Promises.tsx';
import { SampleStory } from './SampleStory.tsx';
import styles from './Welcome.module.css';

/** Shown once, after the install: what to press, a story to try it on, what we ask for and what we never do. */
export function Welcome() {
  const key = useCommands().find(({ name }) => name === 'save-page')?.shortcut;
  const tab = useActiveTab();
  useEffect(() => {
    document.title = t('welcomeTitle');
  }, []);
  const isFirefox = pageUrl('').startsWith('moz-extension:');
  return (
    <main class={styles.page}>
      <header class={styles.head}>
        <img class={styles.icon} src="/icon/icon.svg" alt="" />
        <h1>{t('welcomeTitle')}</h1>
      </header>
      <ol class={styles.steps}>
        <li>
          <h2>{t('welcomePinTitle')}</h2>
          <p>{isFirefox ? t('welcomePinFirefox') : t('welcomePin')}</p>
        </li>
        <li>
          <h2>{t('welcomeTryTitle')}</h2>
          <p>{t('welcomeTryHint')}</p>
          <SampleStory />
        </li>
        <li>
          <h2>{t('welcomeKeysTitle')}</h2>
          <p>{key ? t('welcomeSaveKey', shownKey(key)) : t('welcomeSave')}</p>
          <CommandTable />
        </li>
      </ol>
      <div class={styles.promises}>
        <section aria-labelledby="asks">
          <h2 id="asks">{t('welcomeAsksTitle')}</h2>
          <ul>
            {GRANTED.map((name) => (
              <li key={name}>{t(`granted_${name}`)}</li>
            ))}
            <li>{t('welcomeAsksMore')}</li>
          </ul>
        </section>
        <Promises />
      </div>
      <p class={styles.closing}>{t('welcomeRead')}</p>
      <div class={styles.ways}>
        {tab && (
          <Button icon="panel" onPress={() => openPanel(tab.windowId)}>
            {t('commandList')}
          </Button>
        )}
        <LinkButton href={pageUrl('options.html')}>{t('options')}</LinkButton>
        <LinkButton href={pageUrl('privacy.html')}>{t('privacyMore')}</LinkButton>
      </div>
    </main>
  );
}
