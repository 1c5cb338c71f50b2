import { t } from '../../lib/i18n.ts';
import { type Settings, THEMES } from '../../lib/settings.ts';
import { RadioChoice } from '../controls/RadioChoice.tsx';

interface ThemeChoiceProps {
  theme: Settings['theme'];
  onChoose: (theme: Settings['theme']) => void;
}

export function ThemeChoice({ theme, onChoose }: ThemeChoiceProps) {
  return (
    <RadioChoice
      legend={t('theme')}
      hint={t('themeHint')}
      options={THEMES.map((name) => [name, t(`theme_${name}`)])}
      chosen={theme}
      onChoose={onChoose}
    />
  );
}
