import { readerUrl } from '../../lib/browser.ts';
import { twinsOf } from '../../lib/db/twins.ts';
import { t } from '../../lib/i18n.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import styles from './AlsoFrom.module.css';

/** A wire story may be saved from a dozen sites, and the row is for one. */
const MOST = 3;

/** The same story as it was saved from elsewhere, each a link; nothing while there is none outside the trash. */
export function AlsoFrom({ id }: { id: string }) {
  const result = useLiveQuery(() => twinsOf(id), [id]);
  const twins = result.status === 'ready' ? result.value : [];
  if (twins.length === 0) return null;
  const more = twins.slice(MOST);
  return (
    <span class={styles.also}>
      {t('alsoFrom')}{' '}
      {twins.slice(0, MOST).map((twin) => (
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
      {more.length > 0 && <span title={more.map(({ siteName }) => siteName).join(', ')}>+{more.length}</span>}
    </span>
  );
}
