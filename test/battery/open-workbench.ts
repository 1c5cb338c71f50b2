import { bundleScript } from '../browsers/bundle-script.ts';
import type { BrowserName } from '../browsers/find.ts';
import type { Harness, View } from '../e2e/harness/harness.ts';
import { launch } from '../e2e/harness/launch.ts';
import type { ImportResult, OddResult } from './import-fuzz.ts';

/** What the page offers (`workbench.ts`). */
export interface Workbench {
  importFuzz(seed: number, count: number, lose?: boolean): Promise<ImportResult>;
  importOdd(n: number): Promise<OddResult>;
  roundTrips(seed: number, count: number, spoil?: boolean): Promise<string[]>;
}

/** Starts a browser with the extension, and opens a page of it in which code of a trial works on the library. */
export async function openWorkbench(name: BrowserName): Promise<{ browser: Harness; bench: View }> {
  const workbench = await bundleScript('test/battery/workbench.ts', 'bundle');
  const browser = await launch(name, { granted: true, workbench });
  try {
    const bench = await browser.openOurs('workbench.html');
    await bench.until(() => 'workbench' in globalThis);
    return { browser, bench };
  } catch (error) {
    await browser.quit();
    throw error;
  }
}

declare const workbench: Workbench;

/** Calls one of its functions; only text crosses. */
export const work = {
  importFuzz: (bench: View, seed: number, count: number, lose: boolean) =>
    bench.run((...given) => workbench.importFuzz(...given), seed, count, lose),
  importOdd: (bench: View, n: number) => bench.run((it) => workbench.importOdd(it), n),
  roundTrips: (bench: View, seed: number, count: number, spoil: boolean) =>
    bench.run((...given) => workbench.roundTrips(...given), seed, count, spoil),
};
