import { pageUrl } from '../../lib/browser.ts';
import { t } from '../../lib/i18n.ts';
import { LinkButton } from '../controls/LinkButton.tsx';
import { Message } from '../controls/Message.tsx';
import { useLibraryHealth } from '../hooks/use-library-health.ts';
import styles from './LossNotice.module.css';

/** Over the list of a library that is not the one that was there: never just an empty list. Nothing while all is well. */
export function LossNotice() {
  const health = useLibraryHealth();
  if (health.type === 'fine') return null;
  return (
    <div class={styles.notice} role="alert">
      <Message
        icon="warning"
        title={t(health.type === 'lost' ? 'recoveryLostTitle' : 'recoveryFailedTitle')}
      />
      <LinkButton look="primary" href={pageUrl('recovery.html')}>
        {t('recoveryOpen')}
      </LinkButton>
    </div>
  );
}
