import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { BrowserName } from './find.ts';

/** Something that can happen to the files of a profile while its browser does not run. */
export interface Damage {
  name: string;
  /** @param profile folder of the profile */
  apply(profile: string): void;
}

/** Byte patterns that no database begins with. */
const GARBAGE = Buffer.alloc(512, 0xa5);

/** What happens to IndexedDB when a disk fails: the cases that `UnknownError` and an empty library were seen for. */
export const DAMAGES: Record<BrowserName, Damage[]> = {
  chromium: [
    {
      name: 'manifest cut off',
      apply: (it) => each(levelDb(it), /^MANIFEST-/, (file) => truncateSync(file, 0)),
    },
    {
      name: 'log overwritten',
      apply: (it) => each(levelDb(it), /\.log$/, (file) => writeFileSync(file, GARBAGE)),
    },
    {
      name: 'CURRENT overwritten',
      apply: (it) => each(levelDb(it), /^CURRENT$/, (file) => writeFileSync(file, GARBAGE)),
    },
    {
      name: 'middle of the log overwritten',
      apply: (it) => each(levelDb(it), /\.log$/, (file) => overwrite(file, statSync(file).size / 2)),
    },
    { name: 'folder gone', apply: (it) => rmSync(levelDb(it), { recursive: true }) },
    {
      name: 'blobs gone',
      apply: (it) => rmSync(levelDb(it).replace('.leveldb', '.blob'), { recursive: true, force: true }),
    },
  ],
  firefox: [
    { name: 'header overwritten', apply: (it) => sqlite(it, (file) => overwrite(file, 0)) },
    {
      name: 'middle overwritten',
      apply: (it) => sqlite(it, (file) => overwrite(file, statSync(file).size / 2)),
    },
    { name: 'pieces all over overwritten', apply: (it) => sqlite(it, overwriteAllOver) },
    { name: 'first value of each table garbled', apply: (it) => sqlite(it, garbleFirstOfEach) },
    { name: 'file gone', apply: (it) => sqlite(it, (file) => rmSync(file)) },
    {
      name: 'blobs gone',
      apply: (it) => each(idb(it), /\.files$/, (file) => rmSync(file, { recursive: true })),
    },
    { name: 'metadata gone', apply: (it) => rmSync(path.join(idb(it), '..', '.metadata-v2')) },
  ],
};

function levelDb(profile: string): string {
  return only(path.join(profile, 'Default/IndexedDB'), /^chrome-extension_.*\.leveldb$/);
}

export function idb(profile: string): string {
  // The other folder, of a user context of its own, is where Firefox keeps `storage.local`.
  return path.join(only(path.join(profile, 'storage/default'), /^moz-extension[^^]*$/), 'idb');
}

function sqlite(profile: string, damage: (file: string) => void): void {
  each(idb(profile), /\.sqlite$/, (file) => {
    takeLogIn(file);
    damage(file);
  });
}

/** As a browser leaves it that was closed: else all that was saved stands in the write-ahead log, which would mend the damage. */
function takeLogIn(file: string): void {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
}

/** A Snappy stream of one literal: unpacked it is 60 bytes that no structured clone begins with. */
const GARBLED = Buffer.concat([Buffer.from([60, 59 << 2]), Buffer.alloc(60, 0xa5)]);

/** Values that can be unpacked and not be understood: a request for one succeeds, and has no result. */
function garbleFirstOfEach(file: string): void {
  garble(
    file,
    `WHERE key = (SELECT min(key) FROM object_data AS other
     WHERE other.object_store_id = object_data.object_store_id)`,
  );
}

/** The same for all that Firefox keeps in `storage.local`. */
export function garbleNotes(profile: string): void {
  const notes = path.join(only(path.join(profile, 'storage/default'), /^moz-extension.*\^/), 'idb');
  each(notes, /\.sqlite$/, (file) => {
    takeLogIn(file);
    garble(file);
  });
}

function garble(file: string, which = ''): void {
  const database = new DatabaseSync(file);
  const { changes } = database.prepare(`UPDATE object_data SET data = ? ${which}`).run(GARBLED);
  database.close();
  if (changes === 0) throw new Error(`Nothing to damage in ${file}`);
}

function only(folder: string, name: RegExp): string {
  const found = existsSync(folder) ? readdirSync(folder).filter((it) => name.test(it)) : [];
  if (found.length !== 1) throw new Error(`${found.length} entries like ${name} in ${folder}`);
  return path.join(folder, found[0] as string);
}

function each(folder: string, name: RegExp, damage: (file: string) => void): void {
  for (const entry of readdirSync(folder)) if (name.test(entry)) damage(path.join(folder, entry));
}

function overwrite(file: string, at: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, GARBAGE, 0, GARBAGE.length, Math.floor(at));
  closeSync(handle);
}

/** Every so manieth block of a disk (4 KB) went bad, from a random one on, but for the first: without it nothing opens. */
const BAD = 10;
const BLOCK = 4096;
function overwriteAllOver(file: string): void {
  const { size } = statSync(file);
  const first = 1 + Math.floor(Math.random() * BAD);
  for (let at = first * BLOCK; at + BLOCK <= size; at += BAD * BLOCK)
    overwrite(file, at + Math.random() * (BLOCK - GARBAGE.length));
}
