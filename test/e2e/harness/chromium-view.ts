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
    async click(target) {
      const element = await poll(async () => {
        return (await page.evaluateHandle(findTarget, target)).asElement();
      }, text);
      await (element as ElementHandle<Element>).click().catch(ignoreClosed);
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
