import { type Result, runStage } from './run-stage.ts';
import { stages } from './stages.ts';

/**
 * `npm test [-- stage …]`: every check there is, a line for each, all of them even when one fails. The last line is
 * `N passed, N failed`: test cases of vitest, and one for each other stage.
 */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`No stage ${unknown.join(', ')}. There are: ${stages.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const results: Result[] = [];
for (const stage of stages) {
  if (wanted.length > 0 && !wanted.includes(stage.name)) continue;
  const result = await runStage(stage);
  results.push(result);
  const seconds = (result.milliseconds / 1000).toFixed(1).padStart(6);
  const verdict = result.type === 'skipped' ? `skipped: ${result.why}` : counts(result);
  console.log(`${result.failed > 0 ? '✗' : '✓'} ${stage.name.padEnd(16)} ${seconds} s  ${verdict}`);
  if (result.failed > 0) console.log(result.output.trimEnd());
}

const sum = (pick: (it: Result) => number) => results.reduce((total, it) => total + pick(it), 0);
const failed = sum((it) => it.failed);
process.exitCode = failed > 0 ? 1 : 0;
console.log(counts({ passed: sum((it) => it.passed), failed }));

function counts({ passed, failed }: { passed: number; failed: number }): string {
  return `${passed} passed, ${failed} failed`;
}
