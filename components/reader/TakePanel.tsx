import { t } from '../../lib/i18n.ts';
import { archiveCopy } from '../../lib/transfer/archive-copy.ts';
import { fileName } from '../../lib/transfer/file-name.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import { download } from '../controls/download.ts';
import { LinkButton } from '../controls/LinkButton.tsx';
import { Panel } from './Panel.tsx';
import styles from './TakePanel.module.css';
import { asHtml, asMarkdown, asPlainText, asQuotation } from './take-along.ts';
import type { Taken } from './whole-copy.ts';

/** The zip writer is fetched when it is wanted. */
const asEpub = async (taken: Taken) => (await import('./as-epub.ts')).asEpub(taken);

/** Copies and files of the article, and the way to its original. */
export function TakePanel({ taken, onClose }: { taken: Taken; onClose: () => void }) {
  const announce = useAnnounce();
  const { row } = taken;
  const copy = (make: (taken: Taken) => Promise<string>) => async () => {
    await navigator.clipboard.writeText(await make(taken));
    announce(t('copied'));
    onClose();
  };
  const save = (make: (taken: Taken) => Promise<BlobPart>, extension: string, type: string) => async () => {
    download(new Blob([await make(taken)], { type }), fileName(row.title, extension));
    onClose();
  };
  return (
    <Panel title={t('panel_take')} onClose={onClose}>
      <h3 class={styles.name}>{t('takeCopy')}</h3>
      <div class={styles.buttons}>
        <Button onPress={copy(asPlainText)}>{t('takePlain')}</Button>
        <Button onPress={copy(asMarkdown)}>{t('takeMarkdown')}</Button>
        <Button onPress={copy(asQuotation)}>{t('takeQuotation')}</Button>
      </div>
      <h3 class={styles.name}>{t('takeSave')}</h3>
      <div class={styles.buttons}>
        <Button onPress={save(asMarkdown, 'md', 'text/markdown')}>{t('takeMarkdown')}</Button>
        <Button onPress={save(asHtml, 'html', 'text/html')}>{t('takeHtml')}</Button>
        <Button onPress={save(asEpub, 'epub', 'application/epub+zip')}>{t('takeEpub')}</Button>
      </div>
      <div class={styles.buttons}>
        <Button onPress={() => print()}>{t('takePrint')}</Button>
        <LinkButton href={row.url}>{t('original')}</LinkButton>
        <LinkButton href={archiveCopy(row.canonicalUrl, row.publishedAt || row.savedAt)}>
          {t('takeArchived')}
        </LinkButton>
      </div>
    </Panel>
  );
}
