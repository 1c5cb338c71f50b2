import type { Harness } from '../e2e/harness/harness.ts';
import { ask, openArena } from '../hostile/build-arena.ts';

/** Payloads of one call into the arena: a slow machine must answer it in time. */
const CALL = 10;
/** Without the sanitiser one in so many is tried. */
const SAMPLE = 40;

/** Without the sanitiser payloads must work, or nothing that is found says anything. */
export async function expectControl(browser: Harness, all: readonly string[]): Promise<void> {
  const arena = await openArena(browser);
  const sample = all.filter((_, n) => n % SAMPLE === 0);
  let effective = 0;
  for (let at = 0; at < sample.length; at += CALL)
    effective += await ask.control(arena, sample.slice(at, at + CALL));
  if (effective < sample.length / 10) throw new Error(`The control fired ${effective} times only`);
}
