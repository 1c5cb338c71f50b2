import { t } from '../../lib/i18n.ts';
import { type Settings, THEMES } from '../../lib/settings.ts';
import styles from './ThemeChoice.module.css';

interface ThemeChoiceProps {
  theme: Settings['theme'];
  onChoose: (theme: Settings['theme']) => void;
}

export function ThemeChoice({ theme, onChoose }: ThemeChoiceProps) {
  return (
    <fieldset class={styles.choice} aria-describedby="theme-hint">
      <legend class={styles.name}>{t('theme')}</legend>
      <p class={styles.hint} id="theme-hint">
        {t('themeHint')}
      </p>
      <div class={styles.options}>
        {THEMES.map((name) => (
          <label key={name} class={styles.option}>
            <input type="radio" name="theme" checked={theme === name} onChange={() => onChoose(name)} />
            {t(`theme_${name}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
