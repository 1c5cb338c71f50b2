import type { View } from '../e2e/harness/harness.ts';
import type { SaveAnswer } from '../hostile/save-hostile.ts';

/** Looks at the page at this address as the popup does when it opens. */
export function lookAt(ours: View, url: string): Promise<void> {
  return ours.run(async (it) => {
    interface Api {
      tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
      runtime: { sendMessage(message: object): Promise<unknown> };
    }
    const { chrome, browser = chrome } = globalThis as unknown as { chrome: Api; browser?: Api };
    const tab = (await browser.tabs.query({})).find(({ url }) => url === it);
    await browser.runtime.sendMessage({ call: 'pageState', args: [tab?.id ?? -1] });
  }, url);
}

/** Saves it, and tells whether the icon said meanwhile that something is going on. */
export function saveBusily(ours: View, url: string): Promise<{ answer: SaveAnswer; busy: boolean }> {
  return ours.run(async (it) => {
    interface Api {
      action: { getBadgeText(of: object): Promise<string> };
      tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
      runtime: { sendMessage(message: object): Promise<SaveAnswer> };
    }
    const { chrome, browser = chrome } = globalThis as unknown as { chrome: Api; browser?: Api };
    const tab = (await browser.tabs.query({})).find(({ url }) => url === it);
    const tabId = tab?.id ?? -1;
    let [over, busy] = [false, false];
    const asked = browser.runtime
      .sendMessage({ call: 'saveTab', args: [tabId, crypto.randomUUID()] })
      .finally(() => {
        over = true;
      });
    // Each question takes its time. Timers of a tab that nobody sees would do so for a second or more.
    while (!over && !busy) busy = (await browser.action.getBadgeText({ tabId })) === '…';
    return { answer: await asked, busy };
  }, url);
}
