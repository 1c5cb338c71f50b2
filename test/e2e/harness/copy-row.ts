/** What a copy has else than its original. */
export interface CopyChange extends Record<string, unknown> {
  title: string;
  /** ms by which it was saved earlier. */
  older: number;
}

/**
 * Changes the row of an article, and writes copies of it, `copy-1` and so on. Runs in a page of ours, and stands alone,
 * because only its text crosses.
 */
export async function copyRow(id: string, own: object, changes: CopyChange[]): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('broadsheet'));
  const transaction = database.transaction('articles', 'readwrite');
  const table = transaction.objectStore('articles');
  const row = { ...(await done(table.get(id))), ...own };
  table.put(row);
  for (const [n, { older, ...change }] of changes.entries()) {
    const name = `copy-${n + 1}`;
    table.put({ ...row, id: name, key: name, aliases: [], savedAt: row.savedAt - older, ...change });
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}
