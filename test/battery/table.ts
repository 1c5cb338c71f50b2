import type { Line } from './trial.ts';

/** The results as a table of Markdown. */
export function table(lines: readonly Line[]): string {
  const head = [
    '| what | browser | tried | of | acknowledged | lost | half | twice | s | |',
    '|---|---|--:|--:|--:|--:|--:|--:|--:|---|',
  ];
  return [...head, ...lines.map(row)].join('\n');
}

function row({ trial, browser, result, seconds }: Line): string {
  const cells =
    'error' in result
      ? [0, trial.count, '', '', '', '', seconds, `stopped: ${result.error}`]
      : [
          result.tried,
          trial.count,
          result.acknowledged,
          result.lost,
          result.half,
          result.doubled,
          seconds,
          result.note,
        ];
  return `| ${[trial.name, browser, ...cells].join(' | ')} |`;
}
