import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of a second, as Linux counts them for everybody. */
const TICKS = 100;

/**
 * CPU time in ms that each process of the browser with this profile has used so far, by its id; empty where no `/proc`
 * tells. On a machine with other work it says what a wait of the browser's own making was.
 */
export function workOf(profile: string): Map<string, number> {
  const all = processes();
  const group = all.find(({ command }) => command.includes(profile))?.group;
  return new Map(all.filter((it) => it.group === group).map(({ pid, ms }) => [pid, ms]));
}

/** What the busiest of its processes has used since. */
export function mostWorkSince(before: Map<string, number>, profile: string): number {
  const used = [...workOf(profile)].map(([pid, ms]) => ms - (before.get(pid) ?? 0));
  return used.length > 0 ? Math.max(...used) : Infinity;
}

/**
 * CPU time in ms that the main thread of each of them has used so far, by the process's id, to some millionths of a second.
 */
export function mainThreadsOf(profile: string): Map<string, number> {
  const used = [...workOf(profile).keys()].map((pid) => [pid, mainThread(pid)] as const);
  return new Map(used);
}

/** See proc_pid_schedstat(5): ns on a processor come first. */
function mainThread(pid: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

/** What the busiest of them has used since. */
export function mostOfMainThreadSince(before: Map<string, number>, profile: string): number {
  const used = [...mainThreadsOf(profile)].map(([pid, ms]) => ms - (before.get(pid) ?? 0));
  return used.length > 0 ? Math.max(...used) : Infinity;
}

interface Process {
  pid: string;
  group: string;
  ms: number;
  command: string;
}

function processes(): Process[] {
  try {
    return readdirSync('/proc')
      .filter((it) => /^\d+$/.test(it))
      .flatMap(read);
  } catch {
    return [];
  }
}

/** See proc_pid_stat(5): behind the name come state, parent, group, … and as 14th and 15th field the times. */
function read(pid: string): Process[] {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const [group = '', user, system] = [fields[2], Number(fields[11]), Number(fields[12])];
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return [{ pid, group, ms: ((user + system) / TICKS) * 1000, command }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
