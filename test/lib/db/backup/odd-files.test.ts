import { expect, test } from 'vitest';
import { importOdd } from '../../../battery/import-fuzz.ts';

test('files that somebody thought of are taken in or told of, one by one', async () => {
  const { of } = await importOdd(0);
  const faults: string[] = [];
  let bombs = 0;
  for (let n = 0; n < of; n++) {
    const { name, faults: wrong } = await importOdd(n);
    if (name.includes('bomb')) bombs++;
    faults.push(...wrong.map((fault) => `${n}, ${name}: ${fault}`));
  }
  expect(faults).toEqual([]);
  expect([of > 150, bombs > 5]).toEqual([true, true]);
}, 240_000);
