import { t, uiLanguage } from '../../lib/i18n.ts';
import { FACES, PARAGRAPH_STYLES, type Settings, THEMES, TYPOGRAPHY_RANGES } from '../../lib/settings.ts';
import { Button } from '../controls/Button.tsx';
import { Key } from '../controls/Key.tsx';
import {
  changeTypography,
  chooseTheme,
  type Measured,
  resetTypography,
  stepped,
  stepTypography,
} from './change-typography.ts';
import { Panel } from './Panel.tsx';
import styles from './TypographyPanel.module.css';

/** The size is changed by the keys of the page. */
const MEASURES: [measure: Measured, key: string | null][] = [
  ['size', null],
  ['leading', 'L'],
  ['width', 'W'],
];

/** How the text is set, changed as one looks on. */
export function TypographyPanel({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const { typography, theme } = settings;
  return (
    <Panel title={t('typography')} onClose={onClose}>
      <Choice
        name="face"
        title={t('face')}
        shortcut="F"
        options={FACES}
        chosen={typography.face}
        wordsOf={(face) => t(`face_${face}`)}
        onChoose={(face) => changeTypography({ face })}
      />
      {MEASURES.map(([measure, key]) => (
        <Stepper key={measure} measure={measure} shortcut={key} value={typography[measure]} />
      ))}
      <Choice
        name="paragraphs"
        title={t('paragraphs')}
        shortcut="P"
        options={PARAGRAPH_STYLES}
        chosen={typography.paragraphs}
        wordsOf={(style) => t(`paragraphs_${style}`)}
        onChoose={(paragraphs) => changeTypography({ paragraphs })}
      />
      <label class={styles.check}>
        <input
          type="checkbox"
          aria-keyshortcuts="J"
          checked={typography.justify}
          onChange={(event) => changeTypography({ justify: event.currentTarget.checked })}
        />
        <span>{t('justify')}</span>
        <Key name="J" />
      </label>
      <Choice
        name="theme"
        title={t('theme')}
        shortcut="D"
        options={THEMES}
        chosen={theme}
        wordsOf={(it) => t(`theme_${it}`)}
        onChoose={chooseTheme}
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
  /** Chooses the next of them. */
  shortcut: string;
  options: readonly T[];
  chosen: T;
  wordsOf: (option: T) => string;
  onChoose: (option: T) => void;
}

function Choice<T extends string>(props: ChoiceProps<T>) {
  const { name, title, shortcut, options, chosen, wordsOf, onChoose } = props;
  return (
    <fieldset class={styles.choice}>
      <legend class={styles.name}>
        {title} <Key name={shortcut} />
      </legend>
      {options.map((option) => (
        <label key={option} class={styles.option} data-preview={option}>
          <input
            type="radio"
            name={name}
            aria-keyshortcuts={shortcut}
            checked={chosen === option}
            onChange={() => onChoose(option)}
          />
          {wordsOf(option)}
        </label>
      ))}
    </fieldset>
  );
}

interface StepperProps {
  measure: Measured;
  /** For one step more; with Shift for one less. */
  shortcut: string | null;
  value: number;
}

function Stepper({ measure, shortcut, value }: StepperProps) {
  const number = new Intl.NumberFormat(uiLanguage());
  const name = t(`measure_${measure}`);
  const press = (direction: 1 | -1) => () => stepTypography(measure, direction);
  return (
    <div class={styles.stepper}>
      <span>
        {name} <Key name={shortcut ?? '+ −'} />
      </span>
      <button
        type="button"
        class={styles.step}
        aria-label={t('less', name)}
        aria-keyshortcuts={shortcut ? `Shift+${shortcut}` : undefined}
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
        aria-keyshortcuts={shortcut ?? undefined}
        aria-disabled={value >= TYPOGRAPHY_RANGES[measure].to}
        onClick={press(1)}
      >
        +
      </button>
    </div>
  );
}
