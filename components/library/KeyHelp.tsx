import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { IconButton } from '../controls/IconButton.tsx';
import styles from './KeyHelp.module.css';
import { LIST_KEYS } from './list-keys.ts';

/** The sheet of keys. A real dialog: the browser keeps the focus inside, and Esc closes it. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={styles.sheet} aria-labelledby="key-help" onClose={onClose}>
      <header class={styles.head}>
        <h2 id="key-help">{t('keys')}</h2>
        <IconButton icon="close" label={t('close')} onPress={() => dialog.current?.close()} />
      </header>
      <dl class={styles.keys}>
        {LIST_KEYS.map(({ keys, does }) => (
          <div key={does} class={styles.line}>
            <dt>{keys.map((key) => [<kbd key={key}>{key}</kbd>, ' '])}</dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
