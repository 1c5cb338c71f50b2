import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What was measured in one browser. Times in ms, medians of the runs. */
export interface Measured {
  browser: string;
  /** Until text and pictures in the window are painted: 1,000 words, and the long article. */
  short: number;
  long: number;
  /** Of scrolling through the long article; of each run the longest. */
  longestFrame: number;
  /** Of as many frames in which nothing happens. */
  idle: number;
  /** Of one more scroll, CPU of the main thread in its dearest frame; null where the browser does not say. */
  cpu: number | null;
  /** Share over 50 ms. */
  slowFrames: number;
  frames: number;
  /** A key for a larger or smaller text, until it is painted. */
  size: number;
  /** A letter of a note, until it is painted; and keeping the note. */
  letter: number;
  note: number;
}

/** What the reader promises. */
export const LIMITS: readonly { words: string; kept: (it: Measured) => boolean }[] = [
  { words: 'the long article opens within twice the time', kept: ({ short, long }) => long <= 2 * short },
  { words: 'no frame over 50 ms', kept: ({ longestFrame }) => longestFrame <= 50 },
  { words: 'size under 100 ms', kept: ({ size }) => size < 100 },
  { words: 'letter and note under 100 ms', kept: ({ letter, note }) => Math.max(letter, note) < 100 },
];

const LINES: [words: string, value: (it: Measured) => string][] = [
  ['1,000 words open, ms', ({ short }) => short.toFixed(0)],
  ['the long article opens, ms', ({ short, long }) => `${long.toFixed(0)} (${(long / short).toFixed(2)}×)`],
  ['longest frame of scrolling through it, ms', ({ longestFrame }) => longestFrame.toFixed(0)],
  ['longest of as many frames without anything to do, ms', ({ idle }) => idle.toFixed(0)],
  ['most work in a frame of it, ms of CPU', ({ cpu }) => cpu?.toFixed(0) ?? 'not told'],
  ['frames over 50 ms', ({ slowFrames, frames }) => `${(slowFrames * 100).toFixed(2)} % of ${frames}`],
  ['size changed by key, ms', ({ size }) => size.toFixed(0)],
  ['letter of a note, ms', ({ letter }) => letter.toFixed(0)],
  ['note kept, ms', ({ note }) => note.toFixed(0)],
];

/** The table of one browser, as Markdown. */
export function tableOf(measured: Measured): string {
  const lines = LINES.map(([words, value]) => `| ${words} | ${value(measured)} |`);
  const broken = LIMITS.filter(({ kept }) => !kept(measured)).map(({ words }) => words);
  const verdict = broken.length > 0 ? `Not kept: ${broken.join('; ')}.` : 'All limits are kept.';
  return [`| ${measured.browser} | |`, '| --- | ---: |', ...lines, '', verdict].join('\n');
}

const README = path.resolve(import.meta.dirname, '../README.md');
const [BEGIN, END] = ['<!-- tables of bench:reader -->', '<!-- end of the tables of bench:reader -->'];

/** Puts the tables into the README, between its marks. */
export function writeTables(environment: string, all: readonly Measured[]): void {
  const text = readFileSync(README, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < 0) throw new Error(`${README} has no place for the tables`);
  writeFileSync(
    README,
    text.slice(0, from) + [BEGIN, environment, ...all.map(tableOf), ''].join('\n\n') + text.slice(to),
  );
}
