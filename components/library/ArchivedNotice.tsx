import { useEffect } from 'preact/hooks';
import { pageUrl } from '../../lib/browser.ts';
import { bringBackStale, noteStaleSeen } from '../../lib/db/commands/archive-stale.ts';
import { plural, t } from '../../lib/i18n.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import { Icon } from '../controls/Icon.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { LinkButton } from '../controls/LinkButton.tsx';
import { useUndo } from '../controls/Undo.tsx';
import styles from './ArchivedNotice.module.css';

/** Says what was archived unasked since the reader last looked, with the way back; stays until it is closed. */
export function ArchivedNotice({ count }: { count: number }) {
  const { perform } = useUndo();
  const announce = useAnnounce();
  const words = plural('archivedUnasked', count);
  useEffect(() => announce(words), [words, announce]);
  return (
    <section class={styles.notice} aria-label={t('archivedUnaskedName')}>
      <Icon name="archive" />
      <p class={styles.words}>{words}</p>
      <div class={styles.actions}>
        <Button look="quiet" icon="restore" onPress={() => perform(t('unarchived'), bringBackStale)}>
          {t('undo')}
        </Button>
        <LinkButton look="quiet" href={pageUrl('options.html#saving')}>
          {t('options')}
        </LinkButton>
        <IconButton icon="close" label={t('close')} onPress={() => void noteStaleSeen()} />
      </div>
    </section>
  );
}
