import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../lib/browser.ts';

/** The tab in front. Title and address are empty where nothing allows us to know them. */
export interface ActiveTab {
  id: number;
  windowId: number;
  url: string;
  title: string;
}

/**
 * The tab in front of the reader, followed as long as the view is open; null until it is known. The title is there at
 * once when the toolbar button was pressed, without asking the background.
 */
export function useActiveTab(): ActiveTab | null {
  const [tab, setTab] = useState<ActiveTab | null>(null);
  useEffect(() => {
    const look = async () => {
      const [front] = await browser.tabs.query({ active: true, currentWindow: true });
      if (front?.id === undefined) return;
      const next = {
        id: front.id,
        windowId: front.windowId ?? -1,
        url: front.url ?? '',
        title: front.title ?? '',
      };
      setTab((last) => (last && sameTab(last, next) ? last : next));
    };
    look();
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(look);
    return () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(look);
    };
  }, []);
  return tab;
}

function sameTab(a: ActiveTab, b: ActiveTab): boolean {
  return a.id === b.id && a.url === b.url && a.title === b.title;
}
