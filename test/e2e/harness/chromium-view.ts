import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type { View } from './harness.ts';
import { findTarget, visibleText } from './in-page.ts';
import { poll } from './poll.ts';

/** A page of Chromium as a `View`. */
export function chromiumView(page: Page): View & { readonly page: Page } {
  const text = () => page.evaluate(visibleText);
  return {
    page,
    run: (what, ...args) => page.evaluate(asCode(what, args), ...(args as unknown as never[])) as never,
    until: (what, ...args) =>
      poll(
        () => page.evaluate(what as never, ...(args as unknown as never[])) as never,
        async () => `${what}\n${JSON.stringify(args)}\n${await text()}`,
      ) as never,
    async click(target, held) {
      let before = '';
      const { x, y } = await poll(async () => {
        const element = (await page.evaluateHandle(findTarget, target)).asElement();
        if (!element) return null;
        await (element as ElementHandle<Element>).scrollIntoView();
        const at = await (element as ElementHandle<Element>).clickablePoint();
        // Nobody presses what still moves.
        const still = JSON.stringify(at) === before;
        before = JSON.stringify(at);
        return still ? at : null;
      }, text);
      if (held) await page.keyboard.down(held);
      // Once: where an Undo was, a Save may be by now.
      await page.mouse.click(x, y).catch(ignoreClosed);
      if (held) await page.keyboard.up(held);
    },
    press: (key) => page.keyboard.press(key as KeyInput),
    text,
    close: () => page.close(),
  };
}

/** A popup may close over the very click: it led elsewhere. */
function ignoreClosed(error: Error): void {
  if (!error.message.includes('Target closed')) throw error;
}

/** The text of a function is called, as a function is; by itself it would only be a value. */
function asCode(what: unknown, args: unknown[]): never {
  return (typeof what === 'string' ? `(${what})(...${JSON.stringify(args)})` : what) as never;
}
