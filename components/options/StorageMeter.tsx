import { useEffect, useState } from 'preact/hooks';
import { type StorageUse, storageUse } from '../../lib/db/storage-use.ts';
import { t, uiLanguage } from '../../lib/i18n.ts';
import { formatBytes } from '../format/bytes.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import styles from './StorageMeter.module.css';

const CATEGORIES = ['text', 'pictures', 'index', 'versions'] as const satisfies (keyof StorageUse)[];

/** What the library takes, by category, and what the browser has to say about it. */
export function StorageMeter() {
  const result = useLiveQuery(storageUse, []);
  const allowed = useAllowed(result.status);
  if (result.status === 'failed') return <p>{t('storageFailed')}</p>;
  if (result.status === 'waiting') return <p class={styles.note}>{t('storageMeasuring')}</p>;
  const use = result.value;
  const language = uiLanguage();
  return (
    <div>
      <div class={styles.bar} aria-hidden="true">
        {CATEGORIES.filter((name) => use[name] > 0).map((name) => (
          <span key={name} class={styles.part} data-category={name} style={{ flexGrow: use[name] }} />
        ))}
      </div>
      <dl class={styles.list}>
        {CATEGORIES.map((name) => (
          <div key={name} class={styles.category} data-category={name}>
            <dt>{t(`storage_${name}`)}</dt>
            <dd>{formatBytes(use[name], language)}</dd>
          </div>
        ))}
      </dl>
      <p class={styles.note}>
        {allowed &&
          t('storageUsed', formatBytes(allowed.usage, language), formatBytes(allowed.quota, language))}{' '}
        {t('storageAbout')}
      </p>
    </div>
  );
}

/** What the browser counts and allows; looked at anew when the library was measured. */
function useAllowed(status: string): { usage: number; quota: number } | null {
  const [allowed, setAllowed] = useState<{ usage: number; quota: number } | null>(null);
  useEffect(() => {
    navigator.storage
      ?.estimate()
      .then(({ usage = 0, quota = 0 }) => setAllowed(quota > 0 ? { usage, quota } : null))
      .catch(() => {});
  }, [status]);
  return allowed;
}
