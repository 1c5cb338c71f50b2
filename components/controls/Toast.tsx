import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './Toast.module.css';

/** Long enough to read one line and reach the button; it waits while it is pointed at or focused. */
const SHOWN_MS = 6000;

interface ToastProps {
  words: string;
  onUndo: (() => void) | undefined;
  onClose: () => void;
}

/** What was just done, at the foot of the view, with the way back. Its words are spoken by the live region. */
export function Toast({ words, onUndo, onClose }: ToastProps) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, words, onUndo]);

  // Where the focus came from: it goes back there when the button it is on goes away.
  const from = useRef<Element | null>(null);
  const leave = (act: () => void) => () => {
    const back = from.current?.isConnected ? from.current : document.querySelector('main');
    if (back instanceof HTMLElement) back.focus();
    act();
  };

  return (
    <section
      class={styles.toast}
      aria-label={t('lastAction')}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusCapture={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Element && !currentTarget.contains(relatedTarget))
          from.current = relatedTarget;
        setHeld(true);
      }}
      onBlurCapture={() => setHeld(false)}
    >
      <p class={styles.words}>{words}</p>
      {onUndo && (
        <Button look="quiet" icon="restore" onPress={leave(onUndo)}>
          {t('undo')}
        </Button>
      )}
      <IconButton icon="close" label={t('close')} onPress={leave(onClose)} />
    </section>
  );
}
