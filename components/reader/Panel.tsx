import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { focusMain } from '../keep-focus.ts';
import styles from './Panel.module.css';
import { useEntryKeys } from './use-entry-keys.ts';
import { usePanelKeys } from './use-panel-keys.ts';

interface PanelProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** A small box under the bar, beside the text; Esc closes it and gives the focus back. */
export function Panel({ title, onClose, children }: PanelProps) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  usePanelKeys(panel);
  useEntryKeys(panel);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
      else focusMain(document);
    };
  }, []);
  return (
    <section ref={panel} class={styles.panel} aria-labelledby={id} tabIndex={-1}>
      <header class={styles.head}>
        <h2 class={styles.title} id={id}>
          {title}
        </h2>
        <IconButton icon="close" label={t('close')} shortcut="Esc" onPress={onClose} />
      </header>
      {children}
    </section>
  );
}
