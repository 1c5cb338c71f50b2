import { newArticleRow } from '../../../lib/db/article-row.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { setState } from '../../../lib/db/commands/set-state.ts';
import { db } from '../../../lib/db/database.ts';
import { listArticles, readingList } from '../../../lib/db/list.ts';
import { plainText } from '../../../lib/db/plain-text.ts';
import { updateIndex } from '../../../lib/db/search/update-index.ts';
import { synthesise } from './synthesise.ts';

/** What the benchmark does inside a page of the extension, with the extension's own code. Times in ms. */
export const bench = {
  /** Puts articles `from` … `to - 1` into the library, as saves would leave them. */
  async fill(from: number, to: number, now: number): Promise<void> {
    for (let start = from; start < to; start += BATCH) {
      const numbers = Array.from({ length: Math.min(BATCH, to - start) }, (_, i) => start + i);
      const drafts = numbers.map((n) => ({ id: `a${n}`, n, draft: synthesise(n, now) }));
      await db.transaction('rw', [db.articles, db.bodies, db.texts, db.docs], async () => {
        await db.articles.bulkAdd(drafts.map(({ id, n, draft }) => newArticleRow(id, draft, now - n * HOUR)));
        await db.bodies.bulkAdd(drafts.map(({ id, draft }) => ({ id, html: draft.contentHtml })));
        await db.texts.bulkAdd(drafts.map(({ id, draft }) => ({ id, text: plainText(draft.contentHtml) })));
        await db.docs.bulkAdd(drafts.map(({ id }) => ({ id })));
      });
    }
  },

  index: () => timed(() => updateIndex((work) => work())),

  /** One save; the article is made up before the clock starts. */
  save(n: number): Promise<number> {
    const draft = synthesise(n, Date.now());
    return timed(() => saveDraft(`x${n}`, draft, Date.now()));
  },

  /** Archives 1,000 articles and brings them back. */
  async archive(): Promise<number> {
    const ids = (await listArticles(readingList, undefined, null, 1000)).map(({ id }) => id);
    const time = await timed(() => setState(ids, 'archived'));
    await setState(ids, 'unread');
    return time;
  },

  /** Bytes of the index for each byte of text. */
  async indexShare(): Promise<number> {
    let index = 0;
    let text = 0;
    await db.blocks.each(({ data, terms }) => {
      index += data.length + terms.length;
    });
    await db.texts.each((row) => {
      text += new TextEncoder().encode(row.text).length;
    });
    return index / text;
  },
};

export type LibraryBench = typeof bench;

const BATCH = 500;
const HOUR = 3_600_000;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

Object.assign(globalThis, { libraryBench: bench });
