import { invert } from '../../search/build.ts';
import { mergeCandidates } from '../../search/directory.ts';
import { mergeTerms } from '../../search/merge.ts';
import { db } from '../database.ts';
import { read } from '../transaction.ts';
import type { DocRow } from './index-rows.ts';
import { dropOrphans, readSegments, termsOf, writeSegment } from './segment-store.ts';

/** Articles per fresh segment: about 200 ms of work, so that a killed worker loses little and saves wait for nobody. */
const BATCH = 64;

/**
 * Brings the index up to date: takes in what was saved since, in batches, and merges segments until they are in shape.
 * May be killed at any moment and called again: each batch and each merge counts when it is whole, and only then.
 * @param alone runs its argument while no other view or worker of ours does the same (Web Locks in the entrypoints)
 */
export function updateIndex(alone: (work: () => Promise<void>) => Promise<void>): Promise<void> {
  return read(() =>
    alone(async () => {
      for (let more = true; more; ) {
        more = await indexBatch();
        // At once: a query while thousands are taken in reads few segments too.
        while (await mergeOnce());
      }
    }),
  );
}

/** Puts right what a crash left behind. Once at start-up, before `updateIndex`. */
export const repairIndex = (alone: (work: () => Promise<void>) => Promise<void>): Promise<void> =>
  read(() => alone(dropOrphans));

/** Articles that no segment holds yet, oldest first. */
export async function pendingDocs(limit: number): Promise<DocRow[]> {
  const segments = await readSegments();
  const done = segments.at(-1)?.to ?? 0;
  return db.docs.where('n').aboveOrEqual(done).limit(limit).toArray();
}

async function indexBatch(): Promise<boolean> {
  const docs = await pendingDocs(BATCH);
  const first = docs[0]?.n;
  const last = docs.at(-1)?.n;
  if (first === undefined || last === undefined) return false;
  const ids = docs.map(({ id }) => id);
  const [rows, texts] = await Promise.all([db.articles.bulkGet(ids), db.texts.bulkGet(ids)]);
  const documents = docs.flatMap(({ n }, i) => {
    const row = rows[i];
    if (n === undefined || !row) return [];
    return [
      { doc: n, title: [row.title, row.byline ?? '', row.siteName].join('\n'), text: texts[i]?.text ?? '' },
    ];
  });
  await writeSegment({ level: 0, from: first, to: last + 1 }, invert(documents, first));
  return docs.length === BATCH;
}

async function mergeOnce(): Promise<boolean> {
  const run = mergeCandidates(await readSegments());
  const [first] = run ?? [];
  const last = run?.at(-1);
  if (!run || !first || !last) return false;
  const alive = new Set<number>();
  await db.docs
    .where('n')
    .between(first.from, last.to)
    .eachPrimaryKey((n) => alive.add(Number(n)));
  const sources = run.map((entry) => ({ base: entry.from, terms: termsOf(entry) }));
  const merged = mergeTerms(sources, first.from, (doc) => alive.has(doc));
  await writeSegment({ level: first.level + 1, from: first.from, to: last.to }, merged, run);
  return true;
}
