import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import words from '../../../public/_locales/en/messages.json' with { type: 'json' };
import type { BrowserName } from '../../browsers/find.ts';
import type { Harness, StoryOptions } from './harness.ts';
import { launch } from './launch.ts';

/** `BROADSHEET_E2E=firefox` runs one browser only. */
export const BROWSERS = (process.env.BROADSHEET_E2E?.split(',') ?? ['chromium', 'firefox']) as BrowserName[];

/**
 * Tells a story in both browsers. `body` gets a function that returns the running browser; one browser serves all of
 * the story's cases, so each case uses pages of its own. At the end none of our pages may have reported an error.
 */
export function story(title: string, options: StoryOptions, body: (browser: () => Harness) => void): void {
  describe.each(BROWSERS)(`${title} (%s)`, (name) => {
    let harness: Harness | null = null;
    const running = () => {
      if (!harness) throw new Error('The browser did not start');
      return harness;
    };
    // The runner tries a case that fails once more, not a start.
    const start = () => launch(name, options).catch(() => launch(name, options));
    beforeAll(async () => {
      harness = await start();
    });
    // The first new try of a case may need what the case before it left; the second must not suffer from what the first
    // left, so it gets a browser of its own.
    beforeEach(async ({ task }) => {
      if ((task.result?.retryCount ?? 0) < 2) return;
      await harness?.quit();
      harness = await start();
    });
    afterEach(async () => {
      const problems = await running().problems();
      const others = problems.filter((it) => !options.complaints?.test(it));
      expect(others, 'errors on our own pages').toEqual([]);
    });
    afterAll(async () => {
      await harness?.quit();
    });
    body(running);
  });
}

/** Our words in English, which the test browsers speak. */
export function say(key: keyof typeof words, ...subs: string[]): string {
  return words[key].message.replace(/\$(\d)/g, (_, n) => subs[Number(n) - 1] ?? '');
}

/** The part of a message before its first placeholder. */
export function startOf(key: keyof typeof words): string {
  return words[key].message.split('$')[0] ?? '';
}
