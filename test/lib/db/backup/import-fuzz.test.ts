import { expect, test } from 'vitest';
import { importFuzz } from '../../../battery/import-fuzz.ts';

/** Files in `npm test`; the battery takes 10,000 in each browser. */
const FILES = 150;
const LOST = 20;

test('whatever a file is, each of its rows is in the library or told of', async () => {
  const { faults, rows, imported, told } = await importFuzz(Date.now() % 2 ** 30, FILES);
  expect(faults).toEqual([]);
  expect([rows, imported, told].every((it) => it > 0)).toBe(true);
});

test('and a row that went missing is told of', async () => {
  const { faults } = await importFuzz(1, LOST, true);
  expect(faults.length).toBeGreaterThan(0);
});
