import { browser } from './browser.ts';

/**
 * What became of a script in the top frame of a tab. `refused`: the browser lets no script of ours run there;
 * `gone`: the page went away under it.
 */
export type Ran<T> = { type: 'ran'; value: T } | { type: 'refused' } | { type: 'gone' };

/**
 * How long the grant that comes with a click or key may lag behind it, in ms. Seen: under 300. More only delays the
 * words on pages where no script may ever run.
 */
const GRANT_LAG = 1000;
const RETRY_EVERY = 50;

/** Runs scripts of ours (`entrypoints/<name>.ts`) in order; returns what the last one's `main` returned or promised. */
export function runFile(tabId: number, ...names: string[]): Promise<Ran<unknown>> {
  return run(tabId, { files: names.map((name) => `/${name}.js`) });
}

/** Runs a function in the page, apart from the page's own scripts. Only its text crosses: it may close over nothing. */
export function runFunction<Args extends unknown[], T>(
  tabId: number,
  func: (...args: Args) => T,
  args: Args,
): Promise<Ran<unknown>> {
  return run(tabId, { func: func as (...args: unknown[]) => unknown, args });
}

type Script = { files: string[] } | { func: (...args: unknown[]) => unknown; args: unknown[] };

async function run(tabId: number, script: Script): Promise<Ran<unknown>> {
  // Without `injectImmediately` a page that never ends loading would never answer.
  const injection = { target: { tabId }, injectImmediately: true, ...script };
  const giveUp = Date.now() + GRANT_LAG;
  for (;;) {
    try {
      const [frame] = await browser.scripting.executeScript(injection as never);
      if (!frame) return { type: 'gone' };
      // Firefox hands the script's exception over, Chrome throws it.
      if ('error' in frame && frame.error) console.warn(frame.error);
      return { type: 'ran', value: frame.result };
    } catch (error) {
      const message = String(error);
      if (
        /no tab with id|invalid tab id|was removed|tab was closed|context.*(?:destroyed|unload)/i.test(
          message,
        )
      )
        return { type: 'gone' };
      // A page that will never let us in is told by other words than one whose grant is still on its way.
      const perhapsLater = /cannot access contents|missing host permission/i.test(message);
      if (!perhapsLater || Date.now() > giveUp) return { type: 'refused' };
      await new Promise((resolve) => setTimeout(resolve, RETRY_EVERY));
    }
  }
}
