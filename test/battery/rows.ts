import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserName } from '../browsers/find.ts';
import type { Result } from './trial.ts';

/** One run of a trial in one browser, as it is kept in `rows.json`. */
export interface Row extends Result {
  trial: string;
  browser: BrowserName;
  /** Times in the full battery. */
  count: number;
  seconds: number;
  /** Day of the run, `2026-11-22`. */
  day: string;
  /** Version of the browser. */
  version: string;
  /** Commit of the extension that was tried; rows of 2026-11-22 do not tell. */
  build?: string;
  machine: string;
  /** Why it ended early: then nothing is known of it. */
  stopped?: string;
}

const FILE = new URL('rows.json', import.meta.url);
const LOCK = new URL('rows.json.lock', import.meta.url);
/** Between two looks at the lock, ms; it is held for some milliseconds. */
const LOOK = 50;

/**
 * Puts a run beside the earlier ones, so that several processes, and several days, fill one table.
 *
 * @param fresh earlier runs of this trial in this browser count no longer
 * @returns all rows
 */
export async function addRow(row: Row, fresh: boolean): Promise<Row[]> {
  const lock = await takeLock();
  try {
    const isSame = (it: Row) => it.trial === row.trial && it.browser === row.browser;
    // A run that could not find out is forgotten when another could.
    const kept = readRows().filter((it) => !isSame(it) || !(fresh || it.stopped));
    const rows = [...kept, row];
    const next = new URL('rows.json.next', FILE);
    writeFileSync(next, `[\n${rows.map((it) => `  ${JSON.stringify(it)}`).join(',\n')}\n]\n`);
    renameSync(next, FILE);
    return rows;
  } finally {
    closeSync(lock);
    rmSync(LOCK);
  }
}

export function readRows(): Row[] {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Row[]) : [];
}

async function takeLock(): Promise<number> {
  for (;;) {
    try {
      return openSync(LOCK, 'wx');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      await delay(LOOK);
    }
  }
}
