import { t, uiLanguage } from '../../lib/i18n.ts';
import styles from './LanguageList.module.css';

/** The languages of `public/_locales`, by their own names' alphabet. A test compares them with the folder. */
export const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'pt-BR', 'pt-PT'] as const;

/** The languages that the interface speaks, each by its own name. */
export function LanguageList() {
  const now = uiLanguage();
  return (
    <>
      <p>{t('languageHint')}</p>
      <ul class={styles.languages}>
        {LANGUAGES.map((language) => (
          <li key={language} lang={language} aria-current={language === now ? 'true' : undefined}>
            <bdi>{new Intl.DisplayNames(language, { type: 'language' }).of(language)}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
