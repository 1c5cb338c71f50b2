import { focusPanel } from './firefox-chrome.ts';
import type { FirefoxDriver, Place } from './firefox-driver.ts';
import type { View } from './harness.ts';
import { findTarget, visibleText } from './in-page.ts';
import { poll } from './poll.ts';

/** Keys that have a name, as WebDriver writes them. */
const KEYS: Record<string, string> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Alt: '\uE00A',
  Shift: '\uE008',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  End: '\uE010',
  Delete: '\uE017',
};

/** A document in Firefox: a tab, or the popup or sidebar, which only another page of ours (`helper`) can reach. */
export type FirefoxPlace = { handle: string } | { helper: string; type: 'popup' | 'sidebar' };

export type FirefoxView = View & { readonly place: FirefoxPlace };

/** Lines that make `window` and `document` those of the popup or sidebar. */
const setUpFor = (place: FirefoxPlace, powers: boolean): string => {
  if ('handle' in place) return powers ? 'const view = window;' : '';
  const api = powers ? 'window.wrappedJSObject.browser' : 'browser';
  const query = `{ type: '${place.type}' }`;
  return `const inner = ${api}.extension.getViews(${powers ? `Cu.cloneInto(${query}, window)` : query})[0];
    if (!inner) throw new Error('There is no ${place.type}');
    const view = ${powers ? 'XPCNativeWrapper(inner)' : 'inner'};
    return await ((window, document, location) => async (...given) => {`;
};
const tearDownFor = (place: FirefoxPlace): string =>
  'handle' in place ? '' : '})(view, view.document, view.location)(...given);';

/** A document of Firefox as a `View`. */
export function firefoxView(driver: FirefoxDriver, place: FirefoxPlace): FirefoxView {
  const handle = 'handle' in place ? place.handle : place.helper;
  const run = <T>(where: Place, what: string, args: unknown[]): Promise<T> => {
    if ('handle' in place)
      return driver.run(where, handle, what, args, setUpFor(place, where === 'privileged'));
    const code = `async (...given) => { ${setUpFor(place, where === 'privileged')}
      return await (${what})(...given); ${tearDownFor(place)} }`;
    return driver.run(where, handle, code, args);
  };
  const text = () => run<string>('page', String(visibleText), []);
  return {
    place,
    run: (what, ...args) => run('page', String(what), args) as never,
    until: (what, ...args) =>
      poll(
        () => run('page', String(what), args),
        async () => `${what}\n${JSON.stringify(args)}\n${await text()}`,
      ) as never,
    async click(target, held) {
      // What is set only near the window moves what lies around it: nobody presses a thing that still moves.
      let before: Point | null = null;
      await poll(async () => {
        const now = await run<Point | null>('page', `(${placeOf})(${findTarget})`, [target]);
        const still = now && before && now.x === before.x && now.y === before.y;
        before = now;
        return still && (await run<boolean>('privileged', PRESS_WHAT_LIES_THERE, [target, held ? SHIFT : 0]));
      }, text);
    },
    async press(key) {
      if ('handle' in place) return pressKeys(driver, handle, [key], 'content');
      await driver.run('chrome', handle, focusPanel, [place.type]);
      await pressKeys(driver, handle, [key], 'chrome');
    },
    text,
    async close() {
      if ('handle' in place) await driver.use('content', handle, (send) => send('WebDriver:CloseWindow'));
      else await run('page', '() => window.close()', []);
    },
  };
}

type FindTarget = (target: string) => HTMLElement | null;

/** `nsIDOMWindowUtils.MODIFIER_SHIFT` */
const SHIFT = 4;

interface Point {
  x: number;
  y: number;
}

/** Makes the in-page function that finds a target, brings it into view and says where its middle is. */
function placeOf(find: FindTarget): (target: string) => Point | null {
  return (target) => {
    const element = find(target);
    if (!element) return null;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
}

declare const view: {
  synthesizeMouseEvent?: (type: string, x: number, y: number, details: object) => void;
  windowUtils: { sendMouseEvent?: (type: string, x: number, y: number, ...rest: number[]) => void };
};

/** A real press of the mouse, which counts as the person's wish (user activation). Runs with the browser's powers. */
export function pressMouse(x: number, y: number, modifiers = 0): void {
  for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    const pressed = type !== 'mousemove';
    if (view.synthesizeMouseEvent)
      view.synthesizeMouseEvent(type, x, y, { button: 0, clickCount: pressed ? 1 : 0, modifiers });
    else view.windowUtils.sendMouseEvent?.(type, x, y, 0, pressed ? 1 : 0, modifiers);
  }
}

/**
 * Measures and presses in one breath: a list that grew since the last look has another row under the mouse. Answers false
 * when something else lies there.
 */
const PRESS_WHAT_LIES_THERE = `(target, modifiers) => {
  const at = (${placeOf})(${findTarget})(target);
  const element = (${findTarget})(target);
  const hit = at && document.elementFromPoint(at.x, at.y);
  if (!hit || !(element.contains(hit) || hit.contains(element))) return false;
  (${pressMouse})(at.x, at.y, modifiers);
  return true;
}`;

/** Keys pressed together, in the page or (`chrome`) in the browser's own window, where shortcuts are heard. */
export async function pressKeys(
  driver: FirefoxDriver,
  handle: string,
  keys: string[],
  context: 'chrome' | 'content',
): Promise<void> {
  const values = keys.map((key) => KEYS[key] ?? key);
  const down = values.map((value) => ({ type: 'keyDown', value }));
  const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
  await driver.use(context, handle, async (send) => {
    await send('WebDriver:PerformActions', {
      actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }],
    });
  });
}
