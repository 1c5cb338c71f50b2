import { useId } from 'preact/hooks';
import { plural, t } from '../../lib/i18n.ts';
import { callBackground } from '../../lib/messages.ts';
import { ARCHIVE_AFTER, type Settings, writeSettings } from '../../lib/settings.ts';
import styles from './AutoArchive.module.css';

/** Whether, and after how long, unread articles are archived by themselves. Acts at once. */
export function AutoArchive({ after }: { after: Settings['archiveAfter'] }) {
  const id = useId();
  const choose = async (value: string) => {
    await writeSettings({ archiveAfter: ARCHIVE_AFTER.find((days) => String(days) === value) ?? null });
    // Without an answer the alarm does it, a few hours later.
    await callBackground('tidyLibrary').catch(() => {});
  };
  return (
    <div class={styles.setting}>
      <label class={styles.label} for={id}>
        {t('autoArchive')}
      </label>
      <select
        id={id}
        class={styles.choice}
        aria-describedby={`${id}-description`}
        value={String(after ?? '')}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{t('never')}</option>
        {ARCHIVE_AFTER.map((days) => (
          <option key={days} value={days}>
            {plural('afterDays', days)}
          </option>
        ))}
      </select>
      <p class={styles.description} id={`${id}-description`}>
        {t('autoArchiveHint')}
      </p>
    </div>
  );
}
