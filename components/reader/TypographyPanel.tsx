import { t, uiLanguage } from '../../lib/i18n.ts';
import { FACES, type Settings, THEMES, TYPOGRAPHY_RANGES, writeSettings } from '../../lib/settings.ts';
import { Button } from '../controls/Button.tsx';
import {
  changeTypography,
  type Measured,
  resetTypography,
  stepped,
  stepTypography,
} from './change-typography.ts';
import { Panel } from './Panel.tsx';
import styles from './TypographyPanel.module.css';

const MEASURES: Measured[] = ['size', 'leading', 'width'];

/** How the text is set, changed as one looks on. */
export function TypographyPanel({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const { typography, theme } = settings;
  return (
    <Panel title={t('typography')} onClose={onClose}>
      <fieldset class={styles.choice}>
        <legend class={styles.name}>{t('face')}</legend>
        {FACES.map((face) => (
          <label key={face} class={styles.option} data-preview={face}>
            <input
              type="radio"
              name="face"
              checked={typography.face === face}
              onChange={() => changeTypography({ face })}
            />
            {t(`face_${face}`)}
          </label>
        ))}
      </fieldset>
      {MEASURES.map((measure) => (
        <Stepper key={measure} measure={measure} value={typography[measure]} />
      ))}
      <label class={styles.check}>
        <input
          type="checkbox"
          checked={typography.justify}
          onChange={(event) => changeTypography({ justify: event.currentTarget.checked })}
        />
        {t('justify')}
      </label>
      <fieldset class={styles.choice}>
        <legend class={styles.name}>{t('theme')}</legend>
        {THEMES.map((name) => (
          <label key={name} class={styles.option}>
            <input
              type="radio"
              name="theme"
              checked={theme === name}
              onChange={() => writeSettings({ theme: name })}
            />
            {t(`theme_${name}`)}
          </label>
        ))}
      </fieldset>
      <Button look="quiet" onPress={resetTypography}>
        {t('typographyReset')}
      </Button>
    </Panel>
  );
}

function Stepper({ measure, value }: { measure: Measured; value: number }) {
  const number = new Intl.NumberFormat(uiLanguage());
  const name = t(`measure_${measure}`);
  const press = (direction: 1 | -1) => () => stepTypography(measure, direction);
  return (
    <div class={styles.stepper}>
      <span>{name}</span>
      <button
        type="button"
        class={styles.step}
        aria-label={t('less', name)}
        aria-disabled={stepped(value, measure, -1) === value}
        onClick={press(-1)}
      >
        −
      </button>
      <output class={styles.value}>{number.format(value)}</output>
      <button
        type="button"
        class={styles.step}
        aria-label={t('more', name)}
        aria-disabled={value >= TYPOGRAPHY_RANGES[measure].to}
        onClick={press(1)}
      >
        +
      </button>
    </div>
  );
}
