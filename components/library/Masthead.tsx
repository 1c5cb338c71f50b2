import type { ComponentChildren } from 'preact';
import { openPanel, pageUrl } from '../../lib/browser.ts';
import { t } from '../../lib/i18n.ts';
import { IconButton } from '../controls/IconButton.tsx';
import styles from './Masthead.module.css';

interface MastheadProps {
  children: ComponentChildren;
  /** The window whose panel the button opens; no button without it. */
  panelWindow: number | undefined;
  onHelp: () => void;
}

/** The name, the search, and the ways to everything else. */
export function Masthead({ children, panelWindow, onHelp }: MastheadProps) {
  return (
    <header class={styles.masthead}>
      <h1 class={styles.name}>{t('extName')}</h1>
      {children}
      <div class={styles.ways}>
        {panelWindow !== undefined && (
          <IconButton
            icon="panel"
            label={t('openPanel')}
            onPress={() => openPanel(panelWindow).then(close)}
          />
        )}
        <IconButton icon="keys" label={t('keys')} shortcut="?" onPress={onHelp} />
        <IconButton icon="settings" label={t('options')} onPress={() => open(pageUrl('options.html'))} />
      </div>
    </header>
  );
}
