import { saveErrorName } from '../../lib/db/errors.ts';
import { t } from '../../lib/i18n.ts';
import { Message } from './Message.tsx';

/** Instead of anything from the library when it does not open, with what helps. */
export function LibraryLost({ error, alone = false }: { error: unknown; alone?: boolean }) {
  const updated = saveErrorName(error) === 'needsReload';
  return (
    <Message
      alone={alone}
      icon="warning"
      title={t(updated ? 'error_needsReload' : 'error_libraryUnavailable')}
      action={{ words: t('reload'), onPress: () => location.reload() }}
    />
  );
}
