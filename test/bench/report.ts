import type { Summary } from './score.ts';

const three = (value: number | null) => (value === null ? '–' : value.toFixed(3));
const percent = (value: number | null) => (value === null ? '–' : `${(100 * value).toFixed(1)}%`);
const one = (value: number | null) => (value === null ? '–' : value.toFixed(1));
const two = (value: number | null) => (value === null ? '–' : value.toFixed(2));

const COLUMNS: [string, (s: Summary) => string][] = [
  ['pages', (s) => String(s.pages)],
  ['word F1', (s) => three(s.wordF1)],
  ['shingle F1', (s) => three(s.shingleF1)],
  ['exact', (s) => three(s.exact)],
  ['segments F', (s) => three(s.segmentF)],
  ['with found', (s) => percent(s.with)],
  ['without absent', (s) => percent(s.withoutAbsent)],
  ['promo lines /100', (s) => one(s.promoPer100)],
  ['articles with promo', (s) => percent(s.withPromo)],
  ['title', (s) => percent(s.title)],
  ['author', (s) => percent(s.author)],
  ['date', (s) => percent(s.date)],
  ['empty', (s) => String(s.empty)],
  ['median ms', (s) => one(s.medianMs)],
  ['× readability', (s) => two(s.timeRatio)],
];

/** A Markdown table: one row per contestant, columns that no row fills left out. */
export function table(set: string, rows: Map<string, Summary>): string {
  const columns = COLUMNS.filter(([, show]) => [...rows.values()].some((summary) => show(summary) !== '–'));
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line([set, ...columns.map(([name]) => name)]),
    line(['---', ...columns.map(() => '---:')]),
    ...[...rows].map(([name, summary]) => line([name, ...columns.map(([, show]) => show(summary))])),
  ].join('\n');
}
