import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** One part of `npm test`. Programs are those of `node_modules/.bin`, which npm puts on PATH. */
export interface Stage {
  name: string;
  command: [program: string, ...args: string[]];
  /** Vitest stages count their cases; every other stage counts as one. */
  vitest?: boolean;
  /** Why it cannot run here, or null. */
  skip?: () => string | null;
}

export interface Result {
  type: 'ran' | 'skipped';
  why: string;
  passed: number;
  failed: number;
  milliseconds: number;
  output: string;
}

/** A stage that hangs is a failure, not a wait: no stage took a third of this on two cores. */
const LIMIT = 30 * 60_000;

/** Runs one stage and counts. */
export async function runStage(stage: Stage): Promise<Result> {
  const why = stage.skip?.() ?? null;
  if (why) return { type: 'skipped', why, passed: 0, failed: 0, milliseconds: 0, output: '' };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-test-'));
  const report = path.join(folder, 'report.json');
  try {
    const [program, ...args] = stage.command;
    const more = stage.vitest ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
    const { code, output, milliseconds } = await execute(program, [...args, ...more]);
    const counted = stage.vitest
      ? countCases(report, code)
      : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
    return { type: 'ran', why: '', ...counted, milliseconds, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function execute(program: string, args: string[]) {
  const start = performance.now();
  // A group of its own: what a stage leaves behind (a browser, say) ends with it.
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  child.stdout.on('data', (bytes) => (output += bytes));
  child.stderr.on('data', (bytes) => (output += bytes));
  const endGroup = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Nothing was left.
    }
  };
  const timer = setTimeout(() => {
    output += `\nStopped after ${LIMIT / 1000} s.`;
    endGroup();
  }, LIMIT);
  process.once('exit', endGroup);
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  endGroup();
  process.off('exit', endGroup);
  return { code: code as number | null, output, milliseconds: performance.now() - start };
}

/** Cases from vitest's JSON report. A run that failed without a failing case (a file that does not load) counts as one. */
function countCases(report: string, code: number | null): { passed: number; failed: number } {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = numFailedTests || (numFailedTestSuites > 0 || code !== 0 ? 1 : 0);
    return { passed: numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
