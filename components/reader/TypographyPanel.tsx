import { t, uiLanguage } from '../../lib/i18n.ts';
import {
  FACES,
  PARAGRAPH_STYLES,
  type Settings,
  THEMES,
  TYPOGRAPHY_RANGES,
  writeSettings,
} from '../../lib/settings.ts';
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
      <Choice
        name="face"
        title={t('face')}
        options={FACES}
        chosen={typography.face}
        wordsOf={(face) => t(`face_${face}`)}
        onChoose={(face) => changeTypography({ face })}
      />
      {MEASURES.map((measure) => (
        <Stepper key={measure} measure={measure} value={typography[measure]} />
      ))}
      <Choice
        name="paragraphs"
        title={t('paragraphs')}
        options={PARAGRAPH_STYLES}
        chosen={typography.paragraphs}
        wordsOf={(style) => t(`paragraphs_${style}`)}
        onChoose={(paragraphs) => changeTypography({ paragraphs })}
      />
      <label class={styles.check}>
        <input
          type="checkbox"
          checked={typography.justify}
          onChange={(event) => changeTypography({ justify: event.currentTarget.checked })}
        />
        {t('justify')}
      </label>
      <Choice
        name="theme"
        title={t('theme')}
        options={THEMES}
        chosen={theme}
        wordsOf={(it) => t(`theme_${it}`)}
        onChoose={(it) => writeSettings({ theme: it })}
      />
      <Button look="quiet" onPress={resetTypography}>
        {t('typographyReset')}
      </Button>
      <p class={styles.licence}>
        <a href="/fonts/atkinson-hyperlegible-licence.txt" target="_blank" rel="noopener">
          {t('faceLicence')}
        </a>
      </p>
    </Panel>
  );
}

interface ChoiceProps<T extends string> {
  name: string;
  title: string;
  options: readonly T[];
  chosen: T;
  wordsOf: (option: T) => string;
  onChoose: (option: T) => void;
}

function Choice<T extends string>({ name, title, options, chosen, wordsOf, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset class={styles.choice}>
      <legend class={styles.name}>{title}</legend>
      {options.map((option) => (
        <label key={option} class={styles.option} data-preview={option}>
          <input type="radio" name={name} checked={chosen === option} onChange={() => onChoose(option)} />
          {wordsOf(option)}
        </label>
      ))}
    </fieldset>
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
