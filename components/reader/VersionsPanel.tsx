import type { ArticleRow, VersionRow } from '../../lib/db/rows.ts';
import { readVersions } from '../../lib/db/versions.ts';
import { t, uiLanguage } from '../../lib/i18n.ts';
import { Button } from '../controls/Button.tsx';
import { KeyButton } from '../controls/KeyButton.tsx';
import { formatMoment } from '../format/age.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import { OriginalNotice } from './OriginalNotice.tsx';
import { Panel } from './Panel.tsx';
import type { Shown } from './shown.ts';
import type { Original } from './use-original.ts';
import styles from './VersionsPanel.module.css';

interface VersionsPanelProps {
  row: ArticleRow;
  original: Original;
  onShow: (shown: Shown) => void;
  onClose: () => void;
}

/** Every text that the article had, newest first, to be read or to be compared with the latest. */
export function VersionsPanel({ row, original, onShow, onClose }: VersionsPanelProps) {
  const result = useLiveQuery(() => readVersions(row.id), [row.id, row.versions]);
  const versions = result.status === 'ready' ? result.value : [];
  const language = uiLanguage();
  return (
    <Panel title={t('panel_versions')} onClose={onClose}>
      <p class={styles.hint}>{t('originalHint')}</p>
      <KeyButton
        words={t('originalCheck')}
        shortcut="Y"
        busy={original.state.type === 'checking'}
        onPress={() => original.ask('compare')}
      />
      <OriginalNotice state={original.state} />
      {versions.length === 0 && <p class={styles.hint}>{t('versionsNone')}</p>}
      <ol class={styles.list}>
        <li data-entry class={styles.version}>
          <p class={styles.when}>{formatMoment(row.updatedAt || row.savedAt, language)}</p>
          <Button onPress={() => onShow({ type: 'latest' })}>{t('versionLatest')}</Button>
        </li>
        {versions.map((version, index) => (
          <Entry key={version.id} version={version} next={versions[index - 1]} row={row} onShow={onShow} />
        ))}
      </ol>
    </Panel>
  );
}

interface EntryProps extends Pick<VersionsPanelProps, 'row' | 'onShow'> {
  version: VersionRow;
  /** The text that took its place, when that is not the latest. */
  next: VersionRow | undefined;
}

function Entry({ version, next, row, onShow }: EntryProps) {
  return (
    <li data-entry class={styles.version}>
      <p class={styles.when}>{formatMoment(version.savedAt, uiLanguage())}</p>
      {version.title !== row.title && (
        <p class={styles.title} dir="auto">
          {version.title}
        </p>
      )}
      <div class={styles.buttons}>
        <Button onPress={() => onShow({ type: 'compared', version })}>{t('versionCompare')}</Button>
        {next && (
          <Button onPress={() => onShow({ type: 'compared', version, next })}>{t('versionChanges')}</Button>
        )}
        <Button look="quiet" onPress={() => onShow({ type: 'earlier', version })}>
          {t('versionRead')}
        </Button>
      </div>
    </li>
  );
}
