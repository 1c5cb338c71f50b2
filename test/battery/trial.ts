import type { BrowserName } from '../browsers/find.ts';

/** What came out of one run of a trial in one browser. */
export interface Result {
  /** Times that the mishap was brought about: kills, payloads, pages. */
  tried: number;
  /** Promises that held: acknowledged saves that are there, whole and once; payloads that did nothing. */
  survived: number;
  /** Promises that were broken. Anything but 0 is a defect of the product. */
  lost: number;
  /** What was counted besides, by name; shown in the table, the sums of all runs. */
  counts?: Record<string, number>;
  /** What was measured, by name: the largest of this run. The table shows that of all runs. */
  most?: Record<string, number>;
  /** What was measured each time, ms, by name. The table shows median and worst of all runs. */
  each?: Record<string, number[]>;
  /** What a reader of the table must know; the same words for the same kind of run, since they are shown once. */
  note: string;
}

/** Each file of `trials/` exports one as `trial`; nothing else has to know of it. */
export interface Trial {
  name: string;
  /** Times in the full battery. */
  count: number;
  /** Runs of more are made in pieces of this, each noted when it is over. */
  piece?: number;
  browsers: readonly BrowserName[];
  /**
   * Starts a browser of its own, brings the mishap about `count` times and ends the browser. Throws when it could not
   * find out; a broken promise is no error but a `lost`.
   *
   * @param done times that earlier pieces tried it: where to go on in a list
   */
  run(browser: BrowserName, count: number, done: number): Promise<Result>;
}
