import { pageUrl } from '../../lib/browser.ts';
import { db } from '../../lib/db/database.ts';
import { t } from '../../lib/i18n.ts';
import { LinkButton } from '../controls/LinkButton.tsx';
import { Message } from '../controls/Message.tsx';
import { useLibraryHealth } from '../hooks/use-library-health.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import styles from './LossNotice.module.css';

/** Over the list of a library that is not the one that was there: never just an empty list. Nothing while all is well. */
export function LossNotice() {
  const health = useLibraryHealth();
  const opened = useLiveQuery(() => db.articles.limit(1).primaryKeys(), []);
  // A list that cannot be opened says so itself; one that a newer version has taken over, or that finds no room, is not lost.
  if ((health.type !== 'lost' && health.type !== 'unavailable') || opened.status !== 'ready') return null;
  return (
    <div class={styles.notice} role="alert">
      <Message icon="warning" title={t(health.type === 'lost' ? 'recoveryLostTitle' : 'recoveryFailedTitle')}>
        <LinkButton look="primary" href={pageUrl('recovery.html')}>
          {t('recoveryOpen')}
        </LinkButton>
      </Message>
    </div>
  );
}
