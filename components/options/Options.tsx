import { useEffect } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { writeSettings } from '../../lib/settings.ts';
import { Switch } from '../controls/Switch.tsx';
import { useSettings } from '../hooks/use-settings.ts';
import { KeyList } from './KeyList.tsx';
import { LearnedRules } from './LearnedRules.tsx';
import { OfflinePictures } from './OfflinePictures.tsx';
import styles from './Options.module.css';
import { TagList } from './TagList.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';

/** The options page. Every change is kept at once. */
export function Options() {
  const settings = useSettings();
  useEffect(() => {
    document.title = t('optionsTitle');
  }, []);
  if (!settings) return null;
  return (
    <main class={styles.page}>
      <h1 class={styles.title}>{t('optionsTitle')}</h1>

      <section class={styles.group} aria-labelledby="look">
        <h2 id="look">{t('optionsLook')}</h2>
        <ThemeChoice theme={settings.theme} onChoose={(theme) => writeSettings({ theme })} />
      </section>

      <section class={styles.group} aria-labelledby="saving">
        <h2 id="saving">{t('optionsSaving')}</h2>
        <Switch
          label={t('saveOnClick')}
          description={t('saveOnClickHint')}
          on={settings.saveOnClick}
          onSwitch={(saveOnClick) => writeSettings({ saveOnClick })}
        />
      </section>

      <section class={styles.group} aria-labelledby="pictures">
        <h2 id="pictures">{t('optionsPictures')}</h2>
        <Switch
          label={t('neverLoadPictures')}
          description={t('neverLoadPicturesHint')}
          on={!settings.loadPictures}
          onSwitch={(never) => writeSettings({ loadPictures: !never })}
        />
        <OfflinePictures />
      </section>

      <section class={styles.group} aria-labelledby="rules">
        <h2 id="rules">{t('rules')}</h2>
        <LearnedRules />
      </section>

      <section class={styles.group} aria-labelledby="tags">
        <h2 id="tags">{t('tags')}</h2>
        <TagList />
      </section>

      <section class={styles.group} aria-labelledby="keys">
        <h2 id="keys">{t('keys')}</h2>
        <KeyList />
      </section>

      <section class={styles.group} aria-labelledby="language">
        <h2 id="language">{t('optionsLanguage')}</h2>
        <p>{t('languageHint')}</p>
      </section>

      <section class={styles.group} aria-labelledby="privacy">
        <h2 id="privacy">{t('optionsPrivacy')}</h2>
        <p>{t('privacyWords')}</p>
        <p>{t('privacyPictures')}</p>
      </section>
    </main>
  );
}
