import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { RadioChoice } from '../controls/RadioChoice.tsx';
import { rememberDensity } from '../library/all-views.ts';
import { DENSITIES } from '../library/list-view.ts';
import { rememberedView } from '../library/remembered-view.ts';

/** How close the rows of the list stand, in popup and panel alike; each can be changed on its own there. */
export function DensityChoice() {
  const [density, setDensity] = useState(() => rememberedView('panel', localStorage).density);
  return (
    <RadioChoice
      legend={t('density')}
      hint={t('densityHint')}
      options={DENSITIES.map((name) => [name, t(`density_${name}`)])}
      chosen={density}
      onChoose={(chosen) => {
        rememberDensity(chosen, localStorage);
        setDensity(chosen);
      }}
    />
  );
}
