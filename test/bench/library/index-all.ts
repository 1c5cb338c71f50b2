import { db } from '../../../lib/db/database.ts';
import { updateIndex } from '../../../lib/db/search/update-index.ts';

/** Takes in what is not indexed yet, one at a time with the extension's own background. */
export const updateAlone = (): Promise<void> =>
  navigator.locks.request('broadsheet-index', () => updateIndex((work) => work()));

/** Whether the background is at work on what follows its start: it holds a lock meanwhile. */
export async function busy(): Promise<boolean> {
  const { held = [], pending = [] } = await navigator.locks.query();
  return held.length + pending.length > 0;
}

/** Throws the search index away. */
export async function clearIndex(): Promise<void> {
  await Promise.all([db.segments.clear(), db.blocks.clear()]);
}

let state = { running: false, error: '', ms: 0, share: 0 };

/** Begins to index what is not indexed yet. It takes minutes, longer than a driver waits: ask `indexing` how it goes. */
export function startIndexing(): void {
  state = { running: true, error: '', ms: 0, share: 0 };
  indexAll()
    .catch((error) => {
      state.error = String(error);
    })
    .finally(() => {
      state.running = false;
    });
}

/** How the indexing stands: `done` is the last number that is in the index, `segments` how many articles each holds. */
export async function indexing() {
  const segments = (await db.segments.toArray()).sort((a, b) => a.from - b.from);
  return { ...state, done: segments.at(-1)?.to ?? 0, segments: segments.map(({ from, to }) => to - from) };
}

async function indexAll(): Promise<void> {
  const start = performance.now();
  await updateAlone();
  state.ms = performance.now() - start;
  state.share = await indexedShare();
}

/** Bytes of the index for each byte of the text it indexes, both as the browsers' databases write them. */
async function indexedShare(): Promise<number> {
  let index = 0;
  let text = 0;
  await db.blocks.each(({ data, terms }) => {
    index += data.length + storedLength(terms);
  });
  for (let last = ''; ; ) {
    const rows = await db.texts.where('id').above(last).limit(500).toArray();
    for (const row of rows) text += storedLength(row.text);
    if (rows.length === 0) return index / text;
    last = rows.at(-1)?.id ?? '';
  }
}

/** Structured clones hold a string in one byte a letter where all are Latin-1, in two otherwise. */
function storedLength(text: string): number {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return text.length * 2;
  return text.length;
}
