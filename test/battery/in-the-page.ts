import type { BrowserName } from '../browsers/find.ts';
import { launch } from '../e2e/harness/launch.ts';
import { publish, pump, QUIET_PAGE } from './pump.ts';
import type { Order } from './pump-in-page.ts';
import { judge } from './saves.ts';
import type { Result } from './trial.ts';

/** Saves at once. */
const LANES = 3;

/** As many saves, each with a mishap that the pump itself brings about. */
export async function inThePage(
  name: BrowserName,
  count: number,
  mishap: Order['mishap'],
  note = '',
): Promise<Result> {
  const browser = await launch(name, { granted: true });
  try {
    publish(browser, 0, count);
    await pump(await browser.openOurs(QUIET_PAGE), browser, { from: 0, count, mishap, lanes: LANES });
    return await judge(browser, count, note);
  } finally {
    await browser.quit();
  }
}
