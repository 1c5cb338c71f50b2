import { browser, type KeyValueStore, localStore } from './browser.ts';

/** What a person may choose. Kept on this device. */
export interface Settings {
  /** The toolbar button saves at once instead of waiting for Save. */
  saveOnClick: boolean;
  /** May pictures that are not stored be loaded from their publisher when an article is opened? */
  loadPictures: boolean;
  theme: 'system' | 'light' | 'dark';
}

export const defaultSettings: Settings = { saveOnClick: false, loadPictures: true, theme: 'system' };

const KEY = 'settings';

/**
 * One function for each change of the stored shape, in order; the stored `version` counts those that have run. An old
 * one is never edited.
 */
type Stored = Record<string, unknown>;
const migrations: ((stored: Stored) => Stored)[] = [];

/** Settings from whatever is stored: migrated, unknown keys dropped, wrong types replaced by the default. */
export function settingsFrom(stored: unknown, steps = migrations): Settings {
  let values: Stored = isRecord(stored) ? { ...stored } : {};
  const version = typeof values.version === 'number' ? values.version : 0;
  for (const step of steps.slice(version)) values = step(values);
  const { saveOnClick, loadPictures, theme } = values;
  return {
    saveOnClick: typeof saveOnClick === 'boolean' ? saveOnClick : defaultSettings.saveOnClick,
    loadPictures: typeof loadPictures === 'boolean' ? loadPictures : defaultSettings.loadPictures,
    theme: theme === 'light' || theme === 'dark' ? theme : defaultSettings.theme,
  };
}

export async function readSettings(store: KeyValueStore = localStore): Promise<Settings> {
  return settingsFrom(await store.read(KEY));
}

/** Changes the named settings and leaves the others. */
export async function writeSettings(
  patch: Partial<Settings>,
  store: KeyValueStore = localStore,
): Promise<void> {
  const settings = await readSettings(store);
  await store.write(KEY, { ...settings, ...patch, version: migrations.length });
}

/** Calls `seen` after every change, wherever it was made; returns the function that ends it. */
export function watchSettings(seen: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) seen(settingsFrom(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function isRecord(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null;
}
