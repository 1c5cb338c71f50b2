import type { Page } from 'puppeteer-core';

type Rows = Record<string, Record<string, unknown>[]>;

/** Changes the stored article `sample-0` of the sample and what belongs to it, and loads the page anew. */
export async function change(
  page: Page,
  patch: Record<string, unknown>,
  more: Rows = {},
  body: Record<string, unknown> = {},
): Promise<void> {
  await page.evaluate(putRows, patch, more, body);
  await page.reload({ waitUntil: 'networkidle0' });
}

/** Runs in the page: without Dexie, because it stands in no page of ours by name. */
async function putRows(
  patch: Record<string, unknown>,
  more: Rows,
  body: Record<string, unknown>,
): Promise<void> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await answer(indexedDB.open('broadsheet'));
  const tables = ['articles', 'bodies', ...Object.keys(more)];
  const transaction = db.transaction(tables, 'readwrite');
  for (const [table, fields] of [
    ['articles', patch],
    ['bodies', body],
  ] as const) {
    const row = await answer(transaction.objectStore(table).get('sample-0'));
    transaction.objectStore(table).put({ ...row, ...fields });
  }
  for (const [table, rows] of Object.entries(more))
    for (const row of rows) transaction.objectStore(table).put(row);
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  db.close();
}
