import { t } from '../../lib/i18n.ts';
import { linkTo } from '../../lib/reading/link-to.ts';
import { SAMPLE_URL } from '../../lib/reading/sample-address.ts';
import { archiveCopy } from '../../lib/transfer/archive-copy.ts';
import { fileName } from '../../lib/transfer/file-name.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { download } from '../controls/download.ts';
import { KeyButton } from '../controls/KeyButton.tsx';
import { Panel } from './Panel.tsx';
import styles from './TakePanel.module.css';
import { COPIES, type CopyWay, FILES, type FileWay } from './take-ways.ts';
import type { Taken } from './whole-copy.ts';

/** Copies and files of the article, and the way to its original. */
export function TakePanel({ taken, onClose }: { taken: Taken; onClose: () => void }) {
  const announce = useAnnounce();
  const { row } = taken;
  const copy = async ({ make }: CopyWay) => {
    await navigator.clipboard.writeText(await make(taken));
    announce(t('copied'));
    onClose();
  };
  const save = async ({ make, extension, type }: FileWay) => {
    download(new Blob([await make(taken)], { type }), fileName(row.title, extension));
    onClose();
  };
  return (
    <Panel title={t('panel_take')} onClose={onClose}>
      <h3 class={styles.name}>{t('takeCopy')}</h3>
      <div class={styles.buttons}>
        {COPIES.map((way) => (
          <KeyButton key={way.key} words={t(way.words)} shortcut={way.key} onPress={() => copy(way)} />
        ))}
      </div>
      <h3 class={styles.name}>{t('takeSave')}</h3>
      <div class={styles.buttons}>
        {FILES.map((way) => (
          <KeyButton key={way.key} words={t(way.words)} shortcut={way.key} onPress={() => save(way)} />
        ))}
      </div>
      <div class={styles.buttons}>
        <KeyButton words={t('takePrint')} shortcut="P" onPress={() => print()} />
        {row.url !== SAMPLE_URL && (
          <>
            <KeyButton words={t('original')} shortcut="O" href={linkTo(row.url)} />
            <KeyButton
              words={t('takeArchived')}
              shortcut="A"
              href={archiveCopy(row.canonicalUrl, row.publishedAt || row.savedAt)}
            />
          </>
        )}
      </div>
    </Panel>
  );
}
