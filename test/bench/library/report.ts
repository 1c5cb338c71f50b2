import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Measured, Row } from './measured.ts';

export function quantile(numbers: number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (numbers: number[]): number => quantile(numbers, 0.5);

/** Where and when it was measured. */
export function environment() {
  const cpus = os.cpus();
  const [load = 0] = os.loadavg();
  const date = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const cpu = `${cpus.length} × ${cpus[0]?.model.trim()}`;
  return { date, cpu, load, words: `${date} UTC, ${cpu}, load ${load.toFixed(1)}, Node ${process.version}` };
}

/** What each line of the table says, the field it is from, and whether its ratio to the smallest library is told. */
const LINES: [words: string, field: keyof Row, digits: number, ratio: boolean][] = [
  ['popup → first rows painted, after a pause, ms', 'openCold', 0, true],
  ['popup → first rows painted, again, ms', 'open', 0, true],
  ['key in search → results painted, median, ms', 'letters', 0, true],
  ['the same, 95th percentile, ms', 'letters95', 0, true],
  ['requests to the database for it, median', 'requests', 0, false],
  ['one letter → results painted, ms', 'oneLetter', 0, true],
  ['save acknowledged, ms', 'save', 1, true],
  ['1,000 archived (or all), ms', 'archive', 0, false],
  ['and taken back, ms', 'undo', 0, false],
  ['rows scrolled through', 'scrolled', 0, false],
  ['longest frame, ms', 'longestFrame', 0, false],
  ['99th percentile of frames, ms', 'frame99', 0, false],
  ['frames over 50 ms, share', 'slowFrames', 4, false],
  ['elements in the document, most', 'elements', 0, false],
  ['memory more after scrolling, MB', 'memoryGrowth', 1, false],
  ['rows in view moved by changes above, px', 'moved', 0, false],
  ['index made from nothing, s', 'indexSeconds', 0, false],
  ['index / text, bytes', 'indexShare', 2, false],
];

/** The table of one browser, as Markdown. */
export function tableOf({ version, rows }: Measured): string {
  const [first] = rows;
  const head = ['', ...rows.map(({ articles }) => articles.toLocaleString('en'))];
  const lines = LINES.map(([words, field, digits, ratio]) => [
    words,
    ...rows.map((row) => {
      const [value, base] = [Number(row[field]), Number(first?.[field])];
      return `${value.toFixed(digits)}${ratio && row !== first ? ` (${(value / base).toFixed(1)}×)` : ''}`;
    }),
  ]);
  const tables = ['tables read until rows are painted', ...rows.map((row) => row.tables.join(' '))];
  const text = [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...lines, tables];
  return [`**${version}**`, '', ...text.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}

const README = path.resolve(import.meta.dirname, '../README.md');
const [BEGIN, END] = ['<!-- tables of bench:library -->', '<!-- end of the tables -->'];

/** Puts the tables where the README of the benchmarks has them. */
export function writeTables(all: Measured[]): void {
  const text = readFileSync(README, 'utf8');
  const [before] = text.split(BEGIN);
  const [, after] = text.split(END);
  if (before === undefined || after === undefined) throw new Error(`${README} has no place for the tables`);
  const tables = [`Measured ${environment().words}.`, ...all.map(tableOf)].join('\n\n');
  writeFileSync(README, `${before}${BEGIN}\n\n${tables}\n\n${END}${after}`);
}
