import { describe, expect, test } from 'vitest';
import type { KeyValueStore } from '../../lib/browser.ts';
import { defaultSettings, readSettings, settingsFrom, writeSettings } from '../../lib/settings.ts';

describe('whatever is stored becomes settings', () => {
  test.each([
    ['nothing', undefined, {}],
    ['something else', 'dark', {}],
    ['what was chosen', { theme: 'dark', saveOnClick: true }, { theme: 'dark', saveOnClick: true }],
    ['values of the wrong kind', { theme: 'blue', loadPictures: 'no' }, {}],
    ['settings of a later version', { version: 99, theme: 'light', font: 'x' }, { theme: 'light' }],
  ])('%s', (_, stored, changes) => {
    expect(settingsFrom(stored)).toEqual({ ...defaultSettings, ...changes });
  });

  test('migrations run once each, in order, from the stored version on', () => {
    const steps = [
      (values: object) => ({ ...values, theme: 'light' }),
      (values: { theme?: unknown }) => ({ ...values, theme: values.theme === 'light' ? 'dark' : 'system' }),
    ];
    expect(settingsFrom({ theme: 'system' }, steps).theme).toBe('dark');
    expect(settingsFrom({ theme: 'light', version: 1 }, steps).theme).toBe('dark');
    expect(settingsFrom({ theme: 'light', version: 2 }, steps).theme).toBe('light');
  });
});

test('a change leaves the others alone', async () => {
  const values = new Map<string, unknown>();
  const store: KeyValueStore = {
    read: async (key) => values.get(key),
    write: async (key, value) => void values.set(key, value),
  };
  await writeSettings({ theme: 'dark' }, store);
  await writeSettings({ saveOnClick: true }, store);
  expect(await readSettings(store)).toEqual({ ...defaultSettings, theme: 'dark', saveOnClick: true });
});
