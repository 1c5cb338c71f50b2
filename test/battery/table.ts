import type { Row } from './rows.ts';
import { sumCounts } from './saves.ts';

/** Runs as a table of Markdown: those of one trial in one browser make one line. */
export function table(rows: readonly Row[]): string {
  const head = [
    '| what | browser | tried | of | survived | lost | s | |',
    '|---|---|--:|--:|--:|--:|--:|---|',
  ];
  const groups = Map.groupBy(rows, ({ trial, browser }) => `${trial}\n${browser}`);
  return [...head, ...[...groups.values()].map(line).sort()].join('\n');
}

function line(runs: readonly Row[]): string {
  const [{ trial, browser }] = runs as [Row];
  // It grew with the versions of the library.
  const count = Math.max(...runs.map((it) => it.count));
  const total = (key: 'tried' | 'survived' | 'lost' | 'seconds') =>
    runs.reduce((all, it) => all + it[key], 0);
  const notes = runs.map(({ stopped, note }) => (stopped ? `**stopped**: ${stopped}` : note));
  const numbers = Object.entries(sumCounts(runs)).map(([name, sum]) => `${sum} ${name}`);
  const most = Object.entries(largest(runs)).map(([name, value]) => `at most ${value} ${name}`);
  const times = Object.entries(together(runs)).map(([name, all]) => inWords(name, all));
  const cells = [
    trial,
    browser,
    total('tried'),
    count,
    total('survived'),
    total('lost'),
    Math.round(total('seconds')),
    [...numbers, ...most, ...times, ...new Set(notes)].filter(Boolean).join('; '),
  ];
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}

function largest(runs: readonly Row[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const { most = {} } of runs)
    for (const [name, value] of Object.entries(most)) all[name] = Math.max(all[name] ?? 0, value);
  return all;
}

/** What was measured each time, of all runs. */
function together(runs: readonly Row[]): Record<string, number[]> {
  const all: Record<string, number[]> = {};
  for (const { each = {} } of runs)
    for (const [name, times] of Object.entries(each)) all[name] = [...(all[name] ?? []), ...times];
  return all;
}

/** Of an even number of times the later one of the two in the middle is the median. */
function inWords(name: string, times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  return `${median} ms ${name} (median of ${times.length}), ${sorted.at(-1)} ms at worst`;
}

/** The committed page with everything that is known; `remarks` is what was written by hand. */
export function page(rows: readonly Row[], remarks: string): string {
  const each = (pick: (row: Row) => string) => [...new Set(rows.map(pick))].sort().join(', ');
  return `# What the battery found

Written by \`npm run battery\` from \`rows.json\` and \`REMARKS.md\`.

- days: ${each(({ day }) => day)}
- browsers: ${each(({ version }) => version)}
- builds: ${each(({ build = 'of 2026-11-22' }) => build)}
- machine: ${each(({ machine }) => machine)}

"Tried" is how often the mishap was brought about, "of" how often the full battery does. "Survived" are the promises that
held: saves of which the reader was told "Saved" and which are there afterwards, whole and once; payloads that did
nothing. "Lost" are those that were broken, and has to be 0.

${table(rows)}

${remarks}`;
}
