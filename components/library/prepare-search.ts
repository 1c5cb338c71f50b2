import { prepareNumbers } from '../../lib/db/search/doc-numbers.ts';
import { whenIdle } from '../when-idle.ts';

/** Nothing is idle while a key is held down; after this time, ms, the work is done all the same. */
const LONGEST_WAIT = 1000;

const idle = () => new Promise<void>((resolve) => whenIdle(resolve, LONGEST_WAIT));

let begun = false;

/** Fetches what the first letters in the search field would wait for: code, and what a view remembers of the index. */
export function prepareSearch(): void {
  if (begun) return;
  begun = true;
  void import('./SearchResults.tsx');
  // A query that comes before it is done works without.
  prepareNumbers(idle).catch(() => {});
}
