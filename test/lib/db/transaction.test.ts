import { afterEach, describe, expect, test, vi } from 'vitest';
import { db } from '../../../lib/db/database.ts';
import { DiskFull } from '../../../lib/db/errors.ts';
import { write } from '../../../lib/db/transaction.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  await db.meta.delete('epoch');
});

/** The next writes meet errors of these names, one after the other; those after them none. */
function failWith(...names: string[]): void {
  const put = vi.spyOn(db.meta, 'put');
  for (const name of names)
    put.mockImplementationOnce(() => Promise.reject(Object.assign(new Error(name), { name })) as never);
}

const note = () => write([db.meta], () => db.meta.put({ key: 'epoch', value: 'new' }));

describe('a write that meets the transaction in which Firefox allows only to delete', () => {
  test('is done in the next one', async () => {
    failWith('InvalidStateError');
    await note();
    expect(await db.meta.get('epoch')).toEqual({ key: 'epoch', value: 'new' });
  });

  test.each([
    ['finds no room there', ['InvalidStateError', 'QuotaExceededError']],
    ['meets it twice', ['InvalidStateError', 'InvalidStateError']],
    ['found no room at once', ['QuotaExceededError']],
  ])('and is told to have no room when it %s', async (_, names) => {
    failWith(...names);
    await expect(note()).rejects.toThrow(DiskFull);
    expect((await db.meta.get('epoch'))?.value).not.toBe('new');
  });
});
