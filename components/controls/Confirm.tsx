import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from './Button.tsx';
import styles from './Confirm.module.css';

interface ConfirmProps {
  title: string;
  children: ComponentChildren;
  /** Words of the button that goes ahead. */
  yes: string;
  onYes: () => void;
  onClose: () => void;
}

/** Asks before something large is done. A real dialog: it holds the focus, begins with Cancel, and Esc means no. */
export function Confirm({ title, children, yes, onYes, onClose }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
    cancel.current?.focus();
  }, []);
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} class={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <h2 id={id} class={styles.title}>
        {title}
      </h2>
      {children}
      <div class={styles.buttons}>
        <Button buttonRef={cancel} onPress={close}>
          {t('cancel')}
        </Button>
        <Button
          look="primary"
          onPress={() => {
            close();
            onYes();
          }}
        >
          {yes}
        </Button>
      </div>
    </dialog>
  );
}
