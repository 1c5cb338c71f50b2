import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { IconButton } from '../controls/IconButton.tsx';
import styles from './KeyHelp.module.css';
import { type KeyLine, LIST_KEYS } from './list-keys.ts';
import { READER_KEYS } from './reader-keys.ts';

/** The sheet of keys, of the list and of the reader. A real dialog: the browser keeps the focus inside, and Esc closes it. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={styles.sheet} aria-labelledby="key-help" onClose={onClose}>
      <header class={styles.head}>
        <h2 id="key-help">{t('keys')}</h2>
        <IconButton icon="close" label={t('close')} onPress={() => dialog.current?.close()} />
      </header>
      <div class={styles.keys}>
        <Keys title={t('keysInList')} lines={LIST_KEYS} />
        <Keys title={t('keysInReader')} lines={READER_KEYS} />
      </div>
    </dialog>
  );
}

function Keys({ title, lines }: { title: string; lines: readonly KeyLine[] }) {
  return (
    <>
      <h3 class={styles.group}>{title}</h3>
      <dl>
        {lines.map(({ keys, does }) => (
          <div key={does} class={styles.line}>
            <dt>{keys.map((key) => [<kbd key={key}>{key}</kbd>, ' '])}</dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
