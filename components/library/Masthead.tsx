import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { openPanel, pageUrl } from '../../lib/browser.ts';
import { t } from '../../lib/i18n.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { OpenHighlights } from '../highlights/open-highlights.ts';
import { useKeys } from '../hooks/use-keys.ts';
import styles from './Masthead.module.css';

interface MastheadProps {
  children: ComponentChildren;
  /** The window whose panel the button opens; no button without it. */
  panelWindow: number | undefined;
  /** Whether the view for saving many tabs is open. */
  savingTabs: boolean;
  onTabs: () => void;
  onHelp: () => void;
}

/** The name, the search, and the ways to everything else. */
export function Masthead({ children, panelWindow, savingTabs, onTabs, onHelp }: MastheadProps) {
  const openHighlights = useContext(OpenHighlights);
  useKeys({ 'g h': openHighlights });
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
        <IconButton icon="tabs" label={t('saveTabs')} pressed={savingTabs} onPress={onTabs} />
        <IconButton icon="marker" label={t('keyHighlights')} shortcut="G H" onPress={openHighlights} />
        <IconButton icon="keys" label={t('keys')} shortcut="?" onPress={onHelp} />
        <IconButton icon="settings" label={t('options')} onPress={() => open(pageUrl('options.html'))} />
      </div>
    </header>
  );
}
