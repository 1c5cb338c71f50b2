import { type KeyValueStore, localStore, watchLocal } from './browser.ts';

/** What a person may choose. Kept on this device. */
export interface Settings {
  /** The toolbar button saves at once instead of waiting for Save. */
  saveOnClick: boolean;
  /** May pictures that are not stored be loaded from their publisher when an article is opened? */
  loadPictures: boolean;
  /** Days after which an unread article is archived by itself; null: never. */
  archiveAfter: number | null;
  theme: Theme;
  typography: Typography;
  /** Which entries of a live blog stand on top. */
  liveOrder: LiveOrder;
  /** Do the copies that are made by themselves hold pictures, too? They become some twenty times as large. */
  picturesInCopies: boolean;
}

/** Days that a person may choose among: news is old after a week, and in a quarter nobody comes back to it. */
export const ARCHIVE_AFTER = [7, 14, 30, 90] as const;

export type LiveOrder = 'newest' | 'oldest';

export const THEMES = ['system', 'light', 'sepia', 'dark', 'black', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export const FACES = ['serif', 'sans', 'system', 'legible'] as const;

/** What parts paragraphs: a space between them, or an indented first line as in books. */
export const PARAGRAPH_STYLES = ['spaced', 'indented'] as const;

/** How the text of an article is set. */
export interface Typography {
  face: (typeof FACES)[number];
  /** Sixteenths of the browser's own text size. */
  size: number;
  /** Line height as a multiple of the size. */
  leading: number;
  /** Longest line, in the browser's own text sizes (rem). */
  width: number;
  justify: boolean;
  paragraphs: (typeof PARAGRAPH_STYLES)[number];
}

/** Bounds and steps of the numbers: beyond them a text can no longer be read, or no difference be seen. */
export const TYPOGRAPHY_RANGES = {
  size: { from: 13, to: 40, step: 1 },
  leading: { from: 1.3, to: 2.2, step: 0.1 },
  width: { from: 24, to: 64, step: 4 },
} as const;

export const defaultTypography: Typography = {
  face: 'serif',
  size: 19,
  leading: 1.6,
  width: 38,
  justify: false,
  paragraphs: 'spaced',
};

export const defaultSettings: Settings = {
  saveOnClick: false,
  loadPictures: true,
  archiveAfter: null,
  theme: 'system',
  typography: defaultTypography,
  liveOrder: 'newest',
  picturesInCopies: false,
};

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
  const { saveOnClick, loadPictures, archiveAfter, theme, typography, liveOrder, picturesInCopies } = values;
  return {
    saveOnClick: typeof saveOnClick === 'boolean' ? saveOnClick : defaultSettings.saveOnClick,
    loadPictures: typeof loadPictures === 'boolean' ? loadPictures : defaultSettings.loadPictures,
    archiveAfter: ARCHIVE_AFTER.find((it) => it === archiveAfter) ?? defaultSettings.archiveAfter,
    theme: THEMES.find((it) => it === theme) ?? defaultSettings.theme,
    typography: typographyFrom(isRecord(typography) ? typography : {}),
    liveOrder: liveOrder === 'oldest' ? 'oldest' : defaultSettings.liveOrder,
    picturesInCopies: picturesInCopies === true,
  };
}

function typographyFrom({ face, size, leading, width, justify, paragraphs }: Stored): Typography {
  return {
    face: FACES.find((it) => it === face) ?? defaultTypography.face,
    size: inRange(size, 'size'),
    leading: inRange(leading, 'leading'),
    width: inRange(width, 'width'),
    justify: justify === true,
    paragraphs: PARAGRAPH_STYLES.find((it) => it === paragraphs) ?? defaultTypography.paragraphs,
  };
}

function inRange(value: unknown, name: keyof typeof TYPOGRAPHY_RANGES): number {
  const { from, to } = TYPOGRAPHY_RANGES[name];
  if (typeof value !== 'number' || !Number.isFinite(value)) return defaultTypography[name];
  return Math.min(to, Math.max(from, value));
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
  return watchLocal(KEY, (value) => seen(settingsFrom(value)));
}

function isRecord(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null;
}
