import type { BrowserName } from '../../browsers/find.ts';
import { chromiumHarness } from './chromium-harness.ts';
import { firefoxHarness } from './firefox-harness.ts';
import type { Harness, StoryOptions } from './harness.ts';
import { startSite } from './site.ts';

/** Starts a browser with the built extension and a news site of its own. */
export async function launch(name: BrowserName, options: StoryOptions = {}): Promise<Harness> {
  const site = await startSite();
  return name === 'chromium' ? chromiumHarness(site, options) : firefoxHarness(site, options);
}
