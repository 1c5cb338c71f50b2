import { expect, test, vi } from 'vitest';
import { beginNewLog } from '../../../lib/db/fresh-log.ts';

/** A browser's database begins a new log when 4 MB were written (LevelDB's `write_buffer_size`). */
const LEAST = 5_000_000;
/** Longer values lie in files of their own (Chromium). */
const IN_THE_LOG = 64_000;

test('enough is written for a new log, in records that lie in the log, and nothing of it is left', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await beginNewLog(indexedDB);
  const lengths = put.mock.calls.map(([value]) => (value as string).length);
  put.mockRestore();
  expect(lengths.reduce((sum, it) => sum + it, 0)).toBeGreaterThan(LEAST);
  expect(Math.max(...lengths)).toBeLessThan(IN_THE_LOG);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('broadsheet-scratch');
});

test('without room it says so, and leaves nothing either', async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
    this.transaction.abort();
    return {} as IDBRequest<IDBValidKey>;
  });
  await expect(beginNewLog(indexedDB)).rejects.toThrow();
  put.mockRestore();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('broadsheet-scratch');
});
