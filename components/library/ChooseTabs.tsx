import { useEffect, useState } from 'preact/hooks';
import { browser, pageUrl } from '../../lib/browser.ts';
import { type QueuedTab, tabsToQueue } from '../../lib/db/tab-saves.ts';
import { plural, t } from '../../lib/i18n.ts';
import { Button } from '../controls/Button.tsx';
import styles from './SaveTabs.module.css';

interface ChooseTabsProps {
  windowId: number;
  permitted: boolean;
  onStart: (tabs: QueuedTab[]) => void;
}

/**
 * Which tabs: those that are highlighted, where there are several, or all of the window, as they are now. Says why it
 * must ask.
 */
export function ChooseTabs({ windowId, permitted, onStart }: ChooseTabsProps) {
  const [all, setAll] = useState<QueuedTab[]>([]);
  const [highlighted, setHighlighted] = useState<QueuedTab[]>([]);
  const [everything, setEverything] = useState(false);
  useEffect(() => {
    const { onHighlighted, onCreated, onRemoved } = browser.tabs;
    const look = () => {
      void tabsToSave({ windowId }).then(setAll);
      void tabsToSave({ windowId, highlighted: true }).then(setHighlighted);
    };
    // Not asked anew: Firefox still counts the tab that goes.
    const drop = (gone: number) => {
      const without = (tabs: QueuedTab[]) => tabs.filter(({ tabId }) => tabId !== gone);
      setAll(without);
      setHighlighted(without);
    };
    look();
    onHighlighted.addListener(look);
    onCreated.addListener(look);
    onRemoved.addListener(drop);
    return () => {
      onHighlighted.removeListener(look);
      onCreated.removeListener(look);
      onRemoved.removeListener(drop);
    };
  }, [windowId]);

  const several = highlighted.length > 1 && highlighted.length < all.length;
  const chosen = several && !everything ? highlighted : all;
  const choice = (tabs: QueuedTab[], words: string, wide: boolean) => (
    <label class={styles.choice}>
      <input type="radio" name="tabs" checked={tabs === chosen} onChange={() => setEverything(wide)} />
      {words}
    </label>
  );
  return (
    <>
      {several && (
        <fieldset class={styles.choices}>
          <legend class="unseen">{t('whichTabs')}</legend>
          {choice(highlighted, plural('highlightedTabs', highlighted.length), false)}
          {choice(all, plural('tabsOfWindow', all.length), true)}
        </fieldset>
      )}
      {!permitted && <p class={styles.why}>{t('saveTabsWhy')}</p>}
      <p>
        <Button look="primary" icon="tabs" busy={chosen.length === 0} onPress={() => onStart(chosen)}>
          {plural('saveSoManyTabs', chosen.length)}
        </Button>
      </p>
    </>
  );
}

const tabsToSave = async (query: { windowId: number; highlighted?: boolean }) =>
  tabsToQueue(await browser.tabs.query(query), pageUrl(''));
