import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patient } from '../../lib/patient-store.ts';

const never = new Promise<never>(() => {});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a key that is never answered is waited for once; the others are not touched by it', async () => {
  const read = vi.fn(async (key: string) => (key === 'garbled' ? never : 'value'));
  const store = patient({ read, write: async () => {} });
  const refused = expect(store.read('garbled')).rejects.toThrow('garbled');
  await vi.advanceTimersByTimeAsync(60_000);
  await refused;
  await expect(store.read('garbled')).rejects.toThrow('garbled');
  await expect(store.write('garbled', 1)).rejects.toThrow('garbled');
  expect(read).toHaveBeenCalledTimes(1);
  expect(await store.read('other')).toBe('value');
});

test('a key that was refused or was only slow is asked for again', async () => {
  let answer: (value: string) => void = () => {};
  const answers = [
    () => Promise.reject(new Error('no room')),
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
    async () => 'value',
  ];
  const store = patient({ read: async () => answers.shift()?.(), write: async () => {} });
  await expect(store.read('key')).rejects.toThrow('no room');
  const refused = expect(store.read('key')).rejects.toThrow('key');
  await vi.advanceTimersByTimeAsync(60_000);
  await refused;
  answer('late');
  await vi.advanceTimersByTimeAsync(0);
  expect(await store.read('key')).toBe('value');
});
