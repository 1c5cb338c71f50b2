import { expect, test } from 'vitest';
import { CandidateIndex } from '../../../lib/duplicates/candidate-index.ts';
import { HASHES, mayBeSame } from '../../../lib/duplicates/fingerprint.ts';

const PRINTS = 900;

/** Numbers from 0 to 65,535 that are the same in every run (xorshift). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xffff;
  };
}

test('finds exactly the fingerprints that a comparison with each one finds, in their order', () => {
  const next = numbers(7);
  const all = new Uint16Array(PRINTS * HASHES).map(() => next());
  // Every third shares some numbers with an earlier one: from none to all, so that both sides of the threshold occur.
  for (let i = 3; i < PRINTS; i += 3) {
    const earlier = next() % i;
    for (let n = 0; n < HASHES; n++)
      if (next() % HASHES < i % HASHES) all[i * HASHES + n] = all[earlier * HASHES + n] ?? 0;
  }
  // Of a text that is too short all are zero.
  all.fill(0, 10 * HASHES, 20 * HASHES);
  const index = new CandidateIndex();
  let found = 0;
  for (let i = 0; i < PRINTS; i++) {
    const print = all.slice(i * HASHES, (i + 1) * HASHES);
    const like = Array.from({ length: i }, (_, k) => k).filter((k) => mayBeSame(print, 0, all, k * HASHES));
    expect(index.like(print)).toEqual(like.map((k) => k + 100));
    index.add(i + 100, all, i * HASHES);
    found += like.length;
  }
  expect(found).toBeGreaterThan(100);
});
