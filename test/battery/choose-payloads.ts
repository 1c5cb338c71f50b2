import type { Harness } from '../e2e/harness/harness.ts';
import { hostilePayloads } from '../hostile/payloads.ts';

/**
 * Our payloads that are shorter than `longest` characters, and `count` of them for the piece that begins at `done` of
 * `total`: some of every kind, as each list of ours stands in its own order.
 */
export function choosePayloads(
  browser: Harness,
  { count, done, total, longest }: { count: number; done: number; total: number; longest: number },
): { all: string[]; payloads: string[] } {
  const evil = browser.site.url('', 'evil.example').replace(/\/$/, '');
  const all = hostilePayloads(evil).filter(({ length }) => length < longest);
  const step = Math.floor(all.length / total) || 1;
  const payloads = Array.from({ length: count }, (_, n) => all[((done + n) * step) % all.length] as string);
  return { all, payloads };
}
