import type { ArticleRow } from '../../lib/db/rows.ts';
import { readVersions } from '../../lib/db/versions.ts';
import { t, uiLanguage } from '../../lib/i18n.ts';
import { KeyButton } from '../controls/KeyButton.tsx';
import { formatMoment } from '../format/age.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import styles from './ArticleNotices.module.css';
import type { Shown } from './shown.ts';

interface VersionNoticeProps {
  row: ArticleRow;
  shown: Shown;
  onShow: (shown: Shown) => void;
}

/** The mark of a changed story, and which of its texts is being looked at. */
export function VersionNotice({ row, shown, onShow }: VersionNoticeProps) {
  const result = useLiveQuery(() => (row.versions > 0 ? readVersions(row.id) : NONE), [row.id, row.versions]);
  const [version] = result.status === 'ready' ? result.value : [];
  useKeys({
    z: () => {
      if (shown.type !== 'latest') onShow({ type: 'latest' });
      else if (version) onShow({ type: 'compared', version });
    },
  });
  if (shown.type !== 'latest')
    return (
      <div class={styles.notice} role="status">
        <p>{wordsOf(shown)}</p>
        <KeyButton words={t('versionLatest')} shortcut="Z" onPress={() => onShow({ type: 'latest' })} />
      </div>
    );
  // A live blog grows; that is no news of it.
  if (!version || row.live) return null;
  const isEdited = row.editedAt === undefined || row.editedAt > 0;
  return (
    <div class={styles.notice}>
      <div>
        <p>{t(isEdited ? 'changedSinceSaved' : 'completedNotice')}</p>
        {isEdited && version.title !== row.title && (
          <p class={styles.reason}>{t('editedHeadline', version.title)}</p>
        )}
      </div>
      <KeyButton
        words={t('versionWhatChanged')}
        shortcut="Z"
        onPress={() => onShow({ type: 'compared', version })}
      />
    </div>
  );
}

const NONE = Promise.resolve([]);

function wordsOf(shown: Exclude<Shown, { type: 'latest' }>): string {
  const language = uiLanguage();
  const when = formatMoment(shown.version.savedAt, language);
  if (shown.type === 'earlier') return t('versionShown', when);
  if (!shown.next) return t('versionCompared', when);
  return t('versionComparedPair', when, formatMoment(shown.next.savedAt, language));
}
