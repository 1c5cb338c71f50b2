import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { defaultSettings, readSettings, writeSettings } from '../../lib/settings.ts';
import { Button } from '../controls/Button.tsx';
import { Confirm } from '../controls/Confirm.tsx';
import { useUndo } from '../controls/Undo.tsx';
import { forgetViews, restoreViews } from '../library/all-views.ts';

/** Every setting as at install, after asking. Nothing of the library is touched, and Undo takes it back. */
export function ResetSettings({ onReset }: { onReset: () => void }) {
  const [asking, setAsking] = useState(false);
  const { perform } = useUndo();
  const reset = () =>
    perform(t('settingsReset'), async () => {
      const before = await readSettings();
      await writeSettings(defaultSettings);
      const views = forgetViews(localStorage);
      onReset();
      return async () => {
        await writeSettings(before);
        restoreViews(views, localStorage);
        onReset();
      };
    });
  return (
    <div>
      <p>{t('resetHint')}</p>
      <p>
        <Button icon="restore" onPress={() => setAsking(true)}>
          {t('resetButton')}
        </Button>
      </p>
      {asking && (
        <Confirm
          title={t('resetTitle')}
          yes={t('resetButton')}
          onYes={reset}
          onClose={() => setAsking(false)}
        >
          <p>{t('resetHint')}</p>
        </Confirm>
      )}
    </div>
  );
}
