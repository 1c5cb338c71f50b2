import { CandidateIndex } from '../duplicates/candidate-index.ts';
import { fingerprint, HASHES, isSameStory } from '../duplicates/fingerprint.ts';
import { setTwins } from './commands/set-twins.ts';
import { db } from './database.ts';
import { read } from './read.ts';
import type { PrintsRow } from './side-rows.ts';
import { write } from './transaction.ts';

/** Texts taken in at once: some 200 ms of work, so that a killed worker loses little. */
const BATCH = 256;
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
      const known = new CandidateIndex();
      for (const { docs, least } of runs)
        for (const [i, doc] of docs.entries()) known.add(doc, least, i * HASHES);
      while (await takeIn(runs, known));
    });
  });
}

/** Takes in the next texts; false when there was none. */
async function takeIn(runs: PrintsRow[], known: CandidateIndex): Promise<boolean> {
  const docs = await nextDocs(runs.at(-1)?.docs.at(-1) ?? 0, BATCH);
  if (docs.length === 0) return false;
  const texts = await db.texts.bulkGet(docs.map(({ id }) => id));
  const found: { id: string; others: string[] }[] = [];
  const prints: { doc: number; print: Uint16Array | null }[] = [];
  for (const [i, { n, id }] of docs.entries()) {
    const text = texts[i]?.text ?? '';
    const print = fingerprint(text);
    found.push({ id, others: print ? await sameStory(id, text, known.like(print)) : [] });
    prints.push({ doc: n, print });
    if (print) known.add(n, print, 0);
  }
  const touched = append(runs, prints);
  await write([db.prints, db.twins], async () => {
    await db.prints.bulkPut(touched);
    await setTwins(found);
  });
  return true;
}

/** Ids of the articles whose present text tells the story of `text`, among the numbered texts that are alike. */
async function sameStory(id: string, text: string, like: number[]): Promise<string[]> {
  // Of nearly all: two transactions for nothing would take longer than all the rest.
  if (like.length === 0) return [];
  // A number without a row belongs to a text that was replaced, or to an article that is gone.
  const ids = (await db.docs.bulkGet(like)).flatMap((doc) => (doc && doc.id !== id ? [doc.id] : []));
  const texts = await db.texts.bulkGet(ids);
  return ids.filter((_, i) => isSameStory(text, texts[i]?.text ?? ''));
}

/** Puts fingerprints behind the last ones, in a new run where that is full; the runs that changed. */
function append(runs: PrintsRow[], prints: { doc: number; print: Uint16Array | null }[]): PrintsRow[] {
  const touched: PrintsRow[] = [];
  for (let at = 0; at < prints.length; ) {
    let run = runs.at(-1);
    if (!run || run.docs.length >= RUN) {
      run = { id: (run?.id ?? -1) + 1, docs: new Uint32Array(0), least: new Uint16Array(0) };
      runs.push(run);
    }
    const before = run.docs.length;
    const some = prints.slice(at, at + RUN - before);
    const least = new Uint16Array((before + some.length) * HASHES);
    least.set(run.least);
    for (const [i, { print }] of some.entries()) if (print) least.set(print, (before + i) * HASHES);
    run.docs = Uint32Array.from([...run.docs, ...some.map(({ doc }) => doc)]);
    run.least = least;
    touched.push(run);
    at += some.length;
  }
  return touched;
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
