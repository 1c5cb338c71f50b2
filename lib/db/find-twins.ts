import { fingerprint, HASHES, isSameStory, mayBeSame } from '../duplicates/fingerprint.ts';
import { setTwins } from './commands/set-twins.ts';
import { db } from './database.ts';
import type { PrintsRow } from './side-rows.ts';
import { read, write } from './transaction.ts';

/** Texts taken in at once: some 100 ms of work, so that a killed worker loses little. */
const BATCH = 64;
/** Fingerprints in one row: 100 kB, written anew with every save that falls into it. */
const RUN = 1_000;

/**
 * Looks for other articles that tell the same story, for every text that came since the last look; where the last
 * fingerprint stands is how far it got. May be killed at any moment and called again.
 *
 * @param alone runs its argument while no other view or worker of ours does the same
 */
export function findTwins(alone: (work: () => Promise<void>) => Promise<void>): Promise<void> {
  return read(async () => {
    if ((await nextDocs(await lastDoc(), 1)).length === 0) return;
    await alone(async () => {
      const runs = await db.prints.orderBy('id').toArray();
      while (await takeIn(runs));
    });
  });
}

/** Takes in the next texts; false when there was none. */
async function takeIn(runs: PrintsRow[]): Promise<boolean> {
  const docs = await nextDocs(runs.at(-1)?.docs.at(-1) ?? 0, BATCH);
  if (docs.length === 0) return false;
  const texts = await db.texts.bulkGet(docs.map(({ id }) => id));
  const found: { id: string; others: string[] }[] = [];
  const touched = new Set<PrintsRow>();
  for (const [i, { n, id }] of docs.entries()) {
    const text = texts[i]?.text ?? '';
    const print = fingerprint(text);
    found.push({ id, others: print ? await sameStory(id, text, print, runs) : [] });
    touched.add(append(runs, n, print));
  }
  await write([db.prints, db.twins], async () => {
    await db.prints.bulkPut([...touched]);
    await setTwins(found);
  });
  return true;
}

/** Ids of the articles whose present text tells the story of `text`. */
async function sameStory(id: string, text: string, print: Uint16Array, runs: PrintsRow[]): Promise<string[]> {
  const like: number[] = [];
  for (const { docs, least } of runs)
    for (let i = 0; i < docs.length; i++) if (mayBeSame(print, 0, least, i * HASHES)) like.push(docs[i] ?? 0);
  // A number without a row belongs to a text that was replaced, or to an article that is gone.
  const ids = (await db.docs.bulkGet(like)).flatMap((doc) => (doc && doc.id !== id ? [doc.id] : []));
  const texts = await db.texts.bulkGet(ids);
  return ids.filter((_, i) => isSameStory(text, texts[i]?.text ?? ''));
}

/** Puts a fingerprint behind the last one, in a new run when that is full. */
function append(runs: PrintsRow[], doc: number, print: Uint16Array | null): PrintsRow {
  let run = runs.at(-1);
  if (!run || run.docs.length >= RUN) {
    run = { id: (run?.id ?? -1) + 1, docs: new Uint32Array(0), least: new Uint16Array(0) };
    runs.push(run);
  }
  const least = new Uint16Array(run.least.length + HASHES);
  least.set(run.least);
  if (print) least.set(print, run.least.length);
  run.docs = Uint32Array.from([...run.docs, doc]);
  run.least = least;
  return run;
}

async function lastDoc(): Promise<number> {
  return (await db.prints.orderBy('id').last())?.docs.at(-1) ?? 0;
}

/** Numbered texts behind `last`, in their order. */
async function nextDocs(last: number, limit: number): Promise<{ n: number; id: string }[]> {
  const docs = await db.docs.where('n').above(last).limit(limit).toArray();
  return docs.flatMap(({ n, id }) => (n === undefined ? [] : [{ n, id }]));
}

/** Forgets the fingerprints of texts that were replaced or are gone. Only while nobody else writes them. */
export function dropDeadPrints(): Promise<void> {
  return write([db.prints, db.docs], async () => {
    for (const run of await db.prints.toArray()) {
      const [first = 0, last = 0] = [run.docs[0], run.docs.at(-1)];
      const alive = new Set(await db.docs.where('n').between(first, last, true, true).primaryKeys());
      // The last one also tells how far the work got.
      const kept = [...run.docs.keys()].filter((i) => alive.has(run.docs[i]) || run.docs[i] === last);
      if (kept.length === run.docs.length) continue;
      const least = new Uint16Array(kept.length * HASHES);
      for (const [to, i] of kept.entries())
        least.set(run.least.subarray(i * HASHES, (i + 1) * HASHES), to * HASHES);
      await db.prints.put({ id: run.id, docs: Uint32Array.from(kept, (i) => run.docs[i] ?? 0), least });
    }
  });
}
