import { beforeEach, describe, expect, it } from 'vitest';
import { addToQueue, readQueue, takeFromQueue } from '../../../lib/reading/listen-queue.ts';
import { forgetListened, keepListened, listenedTo } from '../../../lib/reading/listened.ts';

const values = new Map<string, string>();
const kept = {
  getItem: (key: string) => values.get(key) ?? null,
  setItem: (key: string, value: string) => void values.set(key, value),
} as Storage;
beforeEach(() => values.clear());

const sentences = ['One.', 'Two.', 'One.', 'Three.'].map((text, n) => ({ block: n, start: 0, end: 4, text }));
const at = (index: number) => sentences[index] as (typeof sentences)[number];

describe('the place of the voice', () => {
  it('is found by the words, the nearest of several that are alike', () => {
    keepListened('a', at(2), 2, kept);
    expect(listenedTo('a', sentences, kept)).toBe(2);
    expect(listenedTo('a', [at(1), ...sentences.slice(0, 3)], kept)).toBe(1);
    expect(listenedTo('a', [at(3)], kept)).toBe(-1);
    expect(listenedTo('b', sentences, kept)).toBe(-1);
    forgetListened('a', kept);
    expect(listenedTo('a', sentences, kept)).toBe(-1);
  });

  it('is kept for the last fifty articles, and survives whatever is stored', () => {
    for (let n = 0; n < 60; n++) keepListened(`a${n}`, at(1), 1, kept);
    expect([9, 10, 59].map((n) => listenedTo(`a${n}`, sentences, kept))).toEqual([-1, 1, 1]);
    values.set('listened', '[{"id":7},null]');
    expect(listenedTo('a', sentences, kept)).toBe(-1);
  });
});

describe('the queue', () => {
  it('keeps its order and holds nothing twice', () => {
    addToQueue(['a', 'b'], kept);
    addToQueue(['b', 'c', 'a'], kept);
    expect(readQueue(kept)).toEqual(['a', 'b', 'c']);
    takeFromQueue('b', kept);
    expect(readQueue(kept)).toEqual(['a', 'c']);
  });

  it.each(['no list', '{}', '[1, null]'])('is empty when %s is stored', (text) => {
    values.set('listen-queue', text);
    expect(readQueue(kept)).toEqual([]);
  });
});
