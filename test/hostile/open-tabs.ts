import type { View } from '../e2e/harness/harness.ts';

/** Addresses of the tabs that are open. `ours` is a page of ours, with the permission for tabs. */
export function openTabs(ours: View): Promise<string[]> {
  return ours.run(async () => {
    interface Api {
      tabs: { query(what: object): Promise<{ url?: string }[]> };
    }
    const { chrome, browser = chrome } = globalThis as unknown as { chrome: Api; browser?: Api };
    return (await browser.tabs.query({})).map(({ url = '' }) => url);
  });
}
