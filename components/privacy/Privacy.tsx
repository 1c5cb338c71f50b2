import { useEffect } from 'preact/hooks';
import { pageUrl } from '../../lib/browser.ts';
import { t } from '../../lib/i18n.ts';
import { LinkButton } from '../controls/LinkButton.tsx';
import styles from './Privacy.module.css';
import { Promises } from './Promises.tsx';

const PARTS = [
  ['privacyKeptTitle', 'privacyKept'],
  ['privacyLooksTitle', 'privacyLooks'],
  ['privacyLoadsTitle', 'privacyLoads'],
  ['privacyDeleteTitle', 'privacyDelete'],
] as const;

/** What is kept, seen and loaded, and how to be rid of it: the whole of our privacy policy, in the reader's words. */
export function Privacy() {
  useEffect(() => {
    document.title = t('optionsPrivacy');
  }, []);
  return (
    <main class={styles.page}>
      <h1>{t('optionsPrivacy')}</h1>
      <p class={styles.lead}>{t('privacyWords')}</p>
      {PARTS.map(([title, words]) => (
        <section key={title} aria-labelledby={title}>
          <h2 id={title}>{t(title)}</h2>
          <p>{t(words)}</p>
        </section>
      ))}
      <Promises />
      <p>
        <LinkButton href={pageUrl('options.html#permissions')}>{t('optionsPermissions')}</LinkButton>
      </p>
    </main>
  );
}
