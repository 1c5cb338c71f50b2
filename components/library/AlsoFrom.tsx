import { readerUrl } from '../../lib/browser.ts';
import { twinsOf } from '../../lib/db/twins.ts';
import { t } from '../../lib/i18n.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import styles from './AlsoFrom.module.css';

/** The same story as it was saved from elsewhere, each a link; nothing while there is none outside the trash. */
export function AlsoFrom({ id }: { id: string }) {
  const result = useLiveQuery(() => twinsOf(id), [id]);
  const twins = result.status === 'ready' ? result.value : [];
  if (twins.length === 0) return null;
  return (
    <span class={styles.also}>
      {t('alsoFrom')}{' '}
      {twins.map((twin) => (
        <a
          key={twin.id}
          class={styles.link}
          href={readerUrl(twin.id)}
          title={twin.title}
          target="_blank"
          rel="noopener noreferrer"
        >
          <bdi>{twin.siteName}</bdi>
        </a>
      ))}
    </span>
  );
}
