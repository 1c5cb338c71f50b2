import { cpSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { idb } from '../browsers/damage.ts';

/** Copies the folder in which a Firefox that runs keeps IndexedDB, as it is at one moment: every thread stands still. */
export async function copyStopped(profile: string, copy: string): Promise<void> {
  // `lock` leads to `<address>:+<process>`.
  const pid = Number(readlinkSync(path.join(profile, 'lock')).split('+')[1]);
  rmSync(copy, { recursive: true, force: true });
  process.kill(pid, 'SIGSTOP');
  try {
    while (!isStopped(pid)) await delay(1);
    cpSync(idb(profile), copy, { recursive: true });
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

/** Whether every thread has come to rest: one that writes ends its call first. */
function isStopped(pid: number): boolean {
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.every((it) =>
    / T /.test(readFileSync(`/proc/${pid}/task/${it}/stat`, 'utf8').replace(/\(.*\)/, '')),
  );
}
