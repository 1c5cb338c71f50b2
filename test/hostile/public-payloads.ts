import { readFileSync } from 'node:fs';

/** The fixture list of DOMPurify's own tests, which its package does not hold. */
const LIST = 'https://raw.githubusercontent.com/cure53/DOMPurify/main/test/fixtures/expect.mjs';
/** ms until the web is taken for absent. */
const PATIENCE = 10_000;

/**
 * Payloads that others published, read when the trial runs and never kept here. A copy named by `DOMPURIFY_FIXTURES` is
 * read instead of the web. `note` says what became of it.
 */
export async function publicPayloads(): Promise<{ payloads: string[]; note: string }> {
  const copy = process.env.DOMPURIFY_FIXTURES;
  try {
    const list = copy
      ? readFileSync(copy, 'utf8')
      : await (await fetch(LIST, { signal: AbortSignal.timeout(PATIENCE) })).text();
    // Read as data: what comes from the web is not run here.
    const found = [...list.matchAll(/["']?payload["']?:\s*("(?:[^"\\]|\\.)*")/g)].map(([, it = '""']) => it);
    const payloads = [...new Set(found.map((it) => JSON.parse(it) as string))];
    if (payloads.length === 0) throw new Error('No list');
    return { payloads, note: `with the ${payloads.length} payloads of DOMPurify's tests` };
  } catch {
    return { payloads: [], note: "DOMPurify's list of payloads could not be reached" };
  }
}
