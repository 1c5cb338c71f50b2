import { schemaVersions } from '../../lib/db/schema.ts';
import type { Harness, View } from '../e2e/harness/harness.ts';
import { readFixtures, type SchemaFixture } from '../fixtures/schema/schema-fixture.ts';
import { writeDatabase } from '../fixtures/schema/write-database.ts';

/** Version of the library now, as Dexie counts. */
export const CURRENT = schemaVersions.length * 10;
/** Libraries of all versions before it. */
export const OLDER = readFixtures().filter(({ version }) => version < schemaVersions.length);
/** A look that was held up so long is held up by the upgrade, ms. */
export const HELD_UP = 25;
/** Times that a fixture's articles are there: a slow browser works some 100 ms on the upgrade. */
export const COPIES = 300;

/** How an upgrade stands, seen from another page of the same origin. */
export interface UpgradeState {
  /** Version of the database at the last look. */
  version: number;
  /** ms since a look that has not been answered: the upgrade holds it up. */
  waiting: number;
}

/**
 * Puts the library of an earlier version in the place of that which is there, each article `copies` times.
 * @returns rows by table
 */
export async function putOldLibrary(
  ours: View,
  fixture: SchemaFixture,
  copies: number,
): Promise<Record<string, number>> {
  for (;;) {
    await ours.run(clearPlace);
    try {
      const rows = await ours.run(writeDatabase, 'broadsheet', fixture, copies);
      await ours.run(putMarker, { epoch: 'fixture', count: copies, lastSaveAt: 1 });
      return rows;
    } catch (error) {
      // Something of ours had just started and opened a library of its own.
      if (!String(error).includes('VersionError')) throw error;
    }
  }
}

/** Begins to look, again and again, which version the library has; `upgradeState` says it. */
export const watchUpgrade = (ours: View): Promise<void> => ours.run(watchInPage);

export const upgradeState = (ours: View): Promise<UpgradeState> => ours.run(stateInPage);

/** Loads a page of ours anew, which opens the library. */
export const reload = (page: View): Promise<void> => page.run(reloadInPage);

/** What is there after all. */
export interface AfterUpgrade {
  version: number;
  /** Rows by table. */
  counts: Record<string, number>;
  /** Articles that each index of lists finds. */
  indexed: number[];
  /** By what the reader was told that the library is lost or cannot be opened; '' when nobody was. */
  alarmed: string;
}

/** Opens the library as the extension does, and counts. */
export async function readUpgraded(
  browser: Harness,
  tables: readonly string[],
  current: number,
): Promise<AfterUpgrade> {
  const ours = await browser.openOurs('options.html');
  // The page's own code opens the library, and upgrades it if nothing has yet; until then there is an old version.
  const after = await ours.until(countInPage, [...tables], current);
  await ours.close();
  return after as AfterUpgrade;
}

/** Without a marker: a background that starts while there is no library would call it lost. */
async function clearPlace(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { remove(keys: string[]): Promise<void> } } };
  };
  document.documentElement.dataset.watch = 'off';
  await chrome.storage.local.remove(['library', 'libraryTrouble', 'recoveryShown']);
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('broadsheet');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

function putMarker(marker: object): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { set(values: object): Promise<void> } } };
  };
  return chrome.storage.local.set({ library: marker });
}

function watchInPage(): void {
  const state = document.documentElement.dataset;
  Object.assign(state, { watch: 'on', version: '', asked: '' });
  const look = () => {
    if (state.watch === 'off') return;
    state.asked = String(Date.now());
    const request = indexedDB.open('broadsheet');
    request.onsuccess = () => {
      state.version = String(request.result.version);
      request.result.close();
      state.asked = '';
      setTimeout(look, 5);
    };
  };
  look();
}

/** After the answer, which would not arrive else; without a timer, which a tab that nobody sees has once a second. */
function reloadInPage(): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => location.reload();
  port2.postMessage('');
}

function stateInPage(): UpgradeState {
  const { asked, version } = document.documentElement.dataset;
  return { version: Number(version) || 0, waiting: asked ? Date.now() - Number(asked) : 0 };
}

async function countInPage(tables: string[], current: number): Promise<AfterUpgrade | null> {
  const { chrome } = globalThis as unknown as {
    chrome: { storage: { local: { get(keys: string[]): Promise<Record<string, unknown>> } } };
  };
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('broadsheet'));
  try {
    const { version } = database;
    if (version < current) return null;
    const articles = database.transaction('articles').objectStore('articles');
    const lists = [...articles.indexNames].filter((it) => it.startsWith('[shelf'));
    const indexed = await Promise.all(lists.map((it) => done(articles.index(it).count())));
    const counts: Record<string, number> = {};
    for (const table of tables)
      counts[table] = await done(database.transaction(table).objectStore(table).count());
    const told = await chrome.storage.local.get(['libraryTrouble', 'recoveryShown']);
    const alarmed = Object.keys(told).filter((it) => told[it]);
    return { version, counts, indexed, alarmed: alarmed.join(' ') };
  } finally {
    database.close();
  }
}
