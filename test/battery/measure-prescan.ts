import { build, type Rolldown } from 'vite';
import type { View } from '../e2e/harness/harness.ts';
import { mainThreadsOf, mostOfMainThreadSince } from './work-of.ts';

/** So often the look is repeated, so that what it costs to ask for it is a small part. */
const TIMES = 5;

/** `prescan.ts` as the text of a function that runs where our scripts run in a page, and says what it takes, ms. */
export async function prescanCode(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: new URL('../..', import.meta.url).pathname,
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: 'lib/extract/prescan.ts', formats: ['iife'], name: 'looks' },
    },
  });
  const [{ output }] = built as Rolldown.RolldownOutput[] as [Rolldown.RolldownOutput];
  return `() => {
    ${output[0].code}
    const once = () => {
      const start = performance.now();
      looks.prescan(document);
      return performance.now() - start;
    };
    return Math.min(...Array.from({ length: ${TIMES} }, once));
  }`;
}

/** ms of its thread that the pre-scan takes of the page at this address, apart from the page's own scripts. */
export async function measurePrescan(
  ours: View,
  profile: string,
  code: string,
  url: string,
): Promise<number> {
  const measure = `async (url) => {
    const api = globalThis.browser ?? globalThis.chrome;
    const tab = (await api.tabs.query({})).find((it) => it.url === url);
    const [frame] = await api.scripting.executeScript({ target: { tabId: tab.id }, func: ${code} });
    if (typeof frame.result !== 'number') throw new Error('Not measured: ' + frame.error);
    return frame.result;
  }`;
  const before = mainThreadsOf(profile);
  // On a machine with other work a clock goes on while the thread waits for its turn; and the thread may have work of the
  // page's own beside. It took no longer than either says.
  const quickest = (await ours.run(measure as never, url)) as number;
  return Math.min(quickest, mostOfMainThreadSince(before, profile) / TIMES);
}
