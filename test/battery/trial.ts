import type { BrowserName } from '../browsers/find.ts';
import type { Harness } from '../e2e/harness/harness.ts';
import { acknowledged } from './pump.ts';

/** What came out of one trial in one browser. */
export interface Result {
  /** Times that the mishap was brought about. */
  tried: number;
  /** Saves that were acknowledged. */
  acknowledged: number;
  /** Acknowledged and not there afterwards. */
  lost: number;
  /** Articles without text, or rows without their article. */
  half: number;
  /** Stories that are there more than once. */
  doubled: number;
  /** What a reader of the table must know. */
  note: string;
}

export interface Trial {
  name: string;
  /** Times in the full battery. */
  count: number;
  browsers: readonly BrowserName[];
  run(name: BrowserName, count: number): Promise<Result>;
}

/** What one trial gave in one browser, for the table. */
export interface Line {
  trial: Trial;
  browser: BrowserName;
  result: Result | { error: string };
  seconds: number;
}

/** Compares the library with what was acknowledged. */
export async function judge(browser: Harness, tried: number, note = ''): Promise<Result> {
  const articles = await browser.rows('articles');
  const acks = acknowledged(browser);
  const numbers = articles.map(({ url }) => Number(/story-(\d+)$/.exec(url)?.[1]));
  const there = new Set(numbers);
  const texts = new Set((await browser.rows('texts')).map(({ id }) => id));
  const bodies = new Set((await browser.rows('bodies')).map(({ id }) => id));
  const ids = new Set(articles.map(({ id }) => id));
  const bare = [...ids].filter((id) => !texts.has(id) || !bodies.has(id)).length;
  const orphans = [...texts].filter((id) => !ids.has(id)).length;
  return {
    tried,
    acknowledged: acks.size,
    lost: [...acks].filter((n) => !there.has(n)).length,
    half: bare + orphans,
    doubled: numbers.length - there.size,
    note,
  };
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
