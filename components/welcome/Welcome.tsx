import { useEffect } from 'preact/hooks';
import { pageUrl } from '../../lib/browser.ts';
import { t } from '../../lib/i18n.ts';
import { LinkButton } from '../controls/LinkButton.tsx';
import { useCommands } from '../hooks/use-commands.ts';
import { shownKey } from '../options/shown-key.ts';
import styles from './Welcome.module.css';

/** Shown once, after the install: what to press, and what we never do. */
export function Welcome() {
  const key = useCommands().find(({ name }) => name === 'save-page')?.shortcut;
  useEffect(() => {
    document.title = t('welcomeTitle');
  }, []);
  return (
    <main class={styles.page}>
      <img class={styles.icon} src="/icon/icon.svg" alt="" />
      <h1>{t('welcomeTitle')}</h1>
      <ol class={styles.steps}>
        <li>{t('welcomePin')}</li>
        <li>{key ? t('welcomeSaveKey', shownKey(key)) : t('welcomeSave')}</li>
        <li>{t('welcomeRead')}</li>
      </ol>
      <p class={styles.promise}>{t('privacyWords')}</p>
      <LinkButton href={pageUrl('options.html')}>{t('options')}</LinkButton>
    </main>
  );
}
