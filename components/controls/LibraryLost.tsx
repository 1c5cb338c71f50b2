import { useEffect } from 'preact/hooks';
import { localStore, pageUrl } from '../../lib/browser.ts';
import { saveErrorName } from '../../lib/db/errors.ts';
import { noteTrouble } from '../../lib/db/marker.ts';
import { isStopped } from '../../lib/db/read.ts';
import { t } from '../../lib/i18n.ts';
import styles from './LibraryLost.module.css';
import { LinkButton } from './LinkButton.tsx';
import { Message } from './Message.tsx';

/** Instead of anything from the library when it does not open, with what helps. */
export function LibraryLost({ error, alone = false }: { error: unknown; alone?: boolean }) {
  const name = saveErrorName(error);
  const lost = name !== 'needsReload' && name !== 'diskFull';
  useEffect(() => {
    // From now on nothing is written, until the reader has seen what can be brought back. Where the library is closed to us
    // already somebody has noted it, and it may be over since.
    if (name === 'libraryUnavailable' && !isStopped()) void noteTrouble(localStore, Date.now());
  }, [name]);
  return (
    <div class={styles.lost} data-library-lost={lost}>
      <Message
        alone={alone}
        icon="warning"
        title={t(lost ? 'error_libraryUnavailable' : `error_${name}`)}
        action={{ words: t('reload'), onPress: () => location.reload() }}
      >
        {lost && <LinkButton href={pageUrl('recovery.html')}>{t('recoveryOpen')}</LinkButton>}
      </Message>
    </div>
  );
}
