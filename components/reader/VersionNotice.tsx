import { readVersions } from '../../lib/db/article.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { t, uiLanguage } from '../../lib/i18n.ts';
import { Button } from '../controls/Button.tsx';
import { formatMoment } from '../format/age.ts';
import styles from './ArticleNotices.module.css';
import type { Shown } from './shown.ts';

interface VersionNoticeProps {
  row: ArticleRow;
  shown: Shown;
  onShow: (shown: Shown) => void;
}

/** The mark of a changed story, and which of its texts is being looked at. */
export function VersionNotice({ row, shown, onShow }: VersionNoticeProps) {
  if (shown.type !== 'latest') {
    const when = formatMoment(shown.version.savedAt, uiLanguage());
    return (
      <div class={styles.notice} role="status">
        <p>{shown.type === 'compared' ? t('versionCompared', when) : t('versionShown', when)}</p>
        <Button onPress={() => onShow({ type: 'latest' })}>{t('versionLatest')}</Button>
      </div>
    );
  }
  if (row.versions === 0) return null;
  const compare = async () => {
    const [version] = await readVersions(row.id);
    if (version) onShow({ type: 'compared', version });
  };
  return (
    <div class={styles.notice}>
      <p>{t('changedSinceSaved')}</p>
      <Button icon="history" onPress={compare}>
        {t('versionWhatChanged')}
      </Button>
    </div>
  );
}
