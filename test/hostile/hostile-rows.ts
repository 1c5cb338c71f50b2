import type { View } from '../e2e/harness/harness.ts';

/** An article as a damaged or foreign library could hold it: nothing of it went through the sanitiser. */
export interface HostileArticle {
  id: string;
  html: string;
  /** Put over the fields of its row. */
  row?: Record<string, unknown>;
  highlight?: { exact: string; note: string };
}

/**
 * Puts articles into the library past all our code; each is made after the article `model`, which is there. Pictures that
 * are still to be fetched are forgotten: whatever is asked for afterwards, a view asked for.
 */
export function putArticles(ours: View, model: string, articles: readonly HostileArticle[]): Promise<void> {
  return ours.run(put, model, articles);
}

/** Stands alone, because only its text crosses. */
async function put(model: string, articles: readonly HostileArticle[]): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('broadsheet'));
  const tables = ['articles', 'bodies', 'texts', 'highlights', 'jobs'];
  const transaction = database.transaction(tables, 'readwrite');
  const table = (name: string) => transaction.objectStore(name);
  await done(table('jobs').clear());
  const like = await done(table('articles').get(model));
  for (const { id, html, row, highlight } of articles) {
    const url = `http://daily.example/${id}`;
    const own = { id, key: id, aliases: [id], url, canonicalUrl: url, title: id };
    await done(table('articles').put({ ...like, ...own, ...row }));
    await done(table('bodies').put({ id, html }));
    await done(table('texts').put({ id, text: 'text' }));
    if (highlight)
      await done(
        table('highlights').put({
          ...highlight,
          id: `h-${id}`,
          articleId: id,
          ...{ prefix: '', suffix: '', start: 0, end: highlight.exact.length, colour: 'yellow' },
          ...{ createdAt: 1, changedAt: 1 },
        }),
      );
  }
  database.close();
}
