import { useEffect, useState } from 'preact/hooks';
import { ALL_HOSTS, browser } from '../../lib/browser.ts';

/** What can be asked of the browser. */
type Ask = Parameters<typeof browser.permissions.request>[0];

/** Whether the host permission is held, followed as long as the view is open; null until it is known. */
export const useHostPermission = () => usePermission(ALL_HOSTS);

/** The same of any permission; `ask` is always the same object. */
export function usePermission(ask: Ask): boolean | null {
  const [held, setHeld] = useState<boolean | null>(null);
  useEffect(() => {
    const look = async () => setHeld(await browser.permissions.contains(ask));
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [ask]);
  return held;
}
