import { type IndexedText, Inverter } from '../../search/build.ts';
import { FAN_IN, mergeCandidates, type SegmentEntry, unevenTail } from '../../search/directory.ts';
import { mergeSegments } from '../../search/merge.ts';
import { db } from '../database.ts';
import { read } from '../read.ts';
import type { DocRow } from './index-rows.ts';
import { blocksOf, docsAfter, dropOrphans, readSegments, writeSegment } from './segment-store.ts';

/** Texts read at once: some 50 ms of work, then others may have a turn. */
const PIECE = 64;
/**
 * Texts of a fresh segment at most: a restored library of 20,000 is then written twice, not four times. A killed worker
 * loses some seconds of work; memory stays below 40 MB.
 */
const BATCH = PIECE * FAN_IN * FAN_IN;

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
        while (await mergeOnce(mergeCandidates));
      }
      while (await mergeOnce(unevenTail));
    }),
  );
}

/** Puts right what a crash left behind. Once at start-up, before `updateIndex`. */
export const repairIndex = (alone: (work: () => Promise<void>) => Promise<void>): Promise<void> =>
  read(() => alone(dropOrphans));

/** Articles that no segment holds yet, oldest first. */
export async function pendingDocs(limit: number): Promise<DocRow[]> {
  const segments = await readSegments();
  return docsAfter(segments.at(-1)?.to ?? 0, limit);
}

/** Makes a segment of the next texts; false when there are no more behind them. */
async function indexBatch(): Promise<boolean> {
  const start = (await readSegments()).at(-1)?.to ?? 0;
  const inverter = new Inverter();
  let [from, to] = [0, 0];
  let more = true;
  for (let taken = 0; more && taken < BATCH; taken += PIECE) {
    const docs = await docsAfter(to || start, PIECE);
    for (const document of await readDocuments(docs)) inverter.add(document);
    from ||= docs[0]?.n ?? 0;
    to = (docs.at(-1)?.n ?? to - 1) + 1;
    more = docs.length === PIECE;
  }
  if (to > from) await writeSegment({ level: levelOf(to - from), from, to }, inverter.finish(from));
  return more;
}

/** How often segments of a `PIECE` would have been merged to make one of so many texts. */
function levelOf(texts: number): number {
  return Math.max(0, Math.floor(Math.log(texts / PIECE) / Math.log(FAN_IN) + ROUNDING));
}
const ROUNDING = 1e-9;

async function readDocuments(docs: DocRow[]): Promise<IndexedText[]> {
  const ids = docs.map(({ id }) => id);
  const [rows, texts] = await Promise.all([db.articles.bulkGet(ids), db.texts.bulkGet(ids)]);
  return docs.flatMap(({ n }, i) => {
    const row = rows[i];
    if (n === undefined || !row) return [];
    const title = [row.title, row.byline ?? '', row.siteName].join('\n');
    return [{ doc: n, title, text: texts[i]?.text ?? '' }];
  });
}

async function mergeOnce(choose: (entries: SegmentEntry[]) => SegmentEntry[] | null): Promise<boolean> {
  const run = choose(await readSegments());
  const [first] = run ?? [];
  const last = run?.at(-1);
  if (!run || !first || !last) return false;
  const sources = await Promise.all(
    run.map(async (entry) => ({ base: entry.from, blocks: blocksOf(entry), alive: await aliveIn(entry) })),
  );
  const level = levelOf(last.to - first.from);
  await writeSegment({ level, from: first.from, to: last.to }, mergeSegments(sources, first.from), run);
  return true;
}

/** Tells which texts of a segment are still there; null: all of them. */
async function aliveIn({ from, to }: SegmentEntry): Promise<((doc: number) => boolean) | null> {
  const range = () => db.docs.where('n').between(from, to);
  if ((await range().count()) === to - from) return null;
  const alive = new Set<number>();
  await range().eachPrimaryKey((n) => alive.add(Number(n)));
  return (doc) => alive.has(doc);
}
