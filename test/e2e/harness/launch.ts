import type { BrowserName } from '../../browsers/find.ts';
import { chromiumHarness } from './chromium-harness.ts';
import { firefoxHarness } from './firefox-harness.ts';
import type { Harness } from './harness.ts';
import { startSite } from './site.ts';

/** Starts a browser with the built extension and a news site of its own. `headed`: the story needs keys or menus. */
export async function launch(name: BrowserName, options: { headed?: boolean } = {}): Promise<Harness> {
  const site = await startSite();
  return name === 'chromium' ? chromiumHarness(site, options) : firefoxHarness(site);
}
