import { readFileSync, writeFileSync } from 'node:fs';
import { workOf } from './work-of.ts';

/** Forgets how large each process of the browser with this profile once was; returns how large each is, MB. */
export function sizesOf(profile: string): Map<string, number> {
  const sizes = [...workOf(profile).keys()].map((pid) => {
    forgetPeak(pid);
    return [pid, field(pid, 'VmRSS')] as const;
  });
  return new Map(sizes);
}

/** By how much the one that grew most was larger than then at its largest, MB. A new one is all growth. */
export function mostGrowthSince(before: Map<string, number>, profile: string): number {
  const grown = [...workOf(profile).keys()].map((pid) => field(pid, 'VmHWM') - (before.get(pid) ?? 0));
  return Math.round(Math.max(0, ...grown));
}

/** See proc_pid_clear_refs(5): 5 sets the peak to what there is now. */
function forgetPeak(pid: string): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // It has ended, or its peak is not ours to forget: then it counts from its start.
  }
}

/** See proc_pid_status(5): in kB. */
function field(pid: string, name: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
