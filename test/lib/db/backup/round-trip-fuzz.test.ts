import { expect, test } from 'vitest';
import { roundTrips } from '../../../battery/round-trips.ts';

/** Libraries in `npm test`; the battery makes 5,000 in each browser. */
const LIBRARIES = 150;
/** Of these each has to be told of, or the comparison sees nothing. */
const SPOILT = 10;

test('any library comes back exactly from its backup', async () => {
  expect(await roundTrips(Date.now() % 2 ** 30, LIBRARIES)).toEqual([]);
});

test('and a row that did not is told of', async () => {
  expect(await roundTrips(1, SPOILT, true)).toHaveLength(SPOILT);
});
