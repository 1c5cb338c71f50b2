import { rulesFile } from '../../learned-rules/rules-file.ts';
import { db } from '../database.ts';
import { picturesOf } from '../picture-rows.ts';
import { read } from '../read.ts';
import { withBytes } from './bytes.ts';
import { type Entry, FORMAT, FORMAT_VERSION, type Footer, type Header, type Rules } from './entry.ts';

/** Articles read at a time: their texts are what is held in memory. */
const BATCH = 50;

interface Wanted {
  /** Pictures make the file some twenty times as large. */
  pictures: boolean;
  /** ms since epoch */
  now: number;
  /** Called after each batch. */
  onStep?: () => void;
}

/**
 * The library as lines of JSON, each ended: a header, the learned rules, one line for each article, a
 * footer. An article is read whole in
 * one transaction, so that a save made meanwhile is in it or not, never half.
 *
 * @throws LibraryUnavailable
 */
export async function* backupLines({ pictures, now, onStep }: Wanted): AsyncGenerator<string> {
  const ids = await read(() => db.articles.toCollection().primaryKeys());
  yield line({
    format: FORMAT,
    version: FORMAT_VERSION,
    madeAt: now,
    articles: ids.length,
    pictures,
  } satisfies Header);
  yield line({ rules: rulesFile(await read(() => db.siteRules.toArray())) } satisfies Rules);
  let written = 0;
  for (let at = 0; at < ids.length; at += BATCH) {
    for (const entry of await readEntries(ids.slice(at, at + BATCH), pictures)) {
      yield line(entry);
      written++;
    }
    onStep?.();
  }
  yield line({ end: true, articles: written } satisfies Footer);
}

/**
 * A backup of one article, its pictures left out, as `backupStream` gives it. Reads the rows of that article only,
 * however large the library is.
 *
 * @returns null when there is no such article
 * @throws LibraryUnavailable
 */
export async function articleBackup(
  id: string,
  now: number,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | null> {
  const [entry] = await readEntries([id], false);
  if (!entry) return null;
  const header: Header = {
    format: FORMAT,
    version: FORMAT_VERSION,
    madeAt: now,
    articles: 1,
    pictures: false,
  };
  const lines = [line(header), line(entry), line({ end: true, articles: 1 })].join('');
  return new Blob([lines]).stream().pipeThrough(new CompressionStream('gzip'));
}

/** `backupLines`, compressed with gzip: any computer opens it, and its check sum tells a damaged file. */
export function backupStream(wanted: Wanted): ReadableStream<Uint8Array<ArrayBuffer>> {
  const lines = backupLines(wanted);
  const encoder = new TextEncoder();
  const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await lines.return(undefined)),
  });
  return bytes.pipeThrough(new CompressionStream('gzip'));
}

function line(value: Header | Rules | Entry | Footer): string {
  return `${JSON.stringify(value, withBytes)}\n`;
}

function readEntries(ids: string[], pictures: boolean): Promise<Entry[]> {
  const tables = [
    ...[db.articles, db.bodies, db.removals, db.versions, db.saves],
    ...[db.highlights, db.cuts, db.places, db.pictures],
  ];
  return read(() =>
    db.transaction('r', tables, async () => {
      const rows = await db.articles.bulkGet(ids);
      return Promise.all(rows.filter((row) => row !== undefined).map((row) => entryOf(row, pictures)));
    }),
  );
}

async function entryOf(article: Entry['article'], pictures: boolean): Promise<Entry> {
  const { id } = article;
  const of = [id];
  const upTo = [id, []];
  const [body, removals, versions, saves, highlights, cuts, place, stored] = await Promise.all([
    db.bodies.get(id),
    db.removals.where({ articleId: id }).toArray(),
    db.versions.where('[articleId+savedAt]').between(of, upTo).toArray(),
    db.saves.where('[articleId+at]').between(of, upTo).toArray(),
    db.highlights.where({ articleId: id }).toArray(),
    db.cuts.where({ articleId: id }).toArray(),
    db.places.get(id),
    pictures ? picturesOf(id).toArray() : [],
  ]);
  return {
    article,
    body: body ?? null,
    removals,
    versions,
    saves,
    highlights,
    cuts,
    place: place ?? null,
    pictures: stored,
  };
}
