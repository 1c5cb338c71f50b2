import { setTimeout as delay } from 'node:timers/promises';

/** How often a condition is looked at, ms. */
const INTERVAL = 40;
/** Long enough for a busy machine of two cores, short enough to fail within a story's limit, ms. */
export const PATIENCE = 30_000;

/** Asks until the answer is truthy. `describe` says what there was instead, for the error. */
export async function poll<T>(
  ask: () => Promise<T>,
  describe: () => Promise<string> | string = () => '',
  limit = PATIENCE,
): Promise<NonNullable<T>> {
  const end = Date.now() + limit;
  let last: unknown = '';
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      last = error;
    }
    await delay(INTERVAL);
  }
  const seen = await Promise.resolve(describe()).catch(String);
  throw new Error(`Waited ${limit} ms in vain for ${ask}\n${last}\n${seen}`);
}
