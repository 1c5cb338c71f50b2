import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What Firefox works out at its first start and keeps in the profile; without it a start costs twice as much. */
const KEPT = [
  'startupCache',
  'compatibility.ini',
  'addonStartup.json.lz4',
  'extensions.json',
  'search.json.mozlz4',
];
/** A browser that was killed distrusts what it has, and works it out anew at each start. */
const DISTRUSTED = 'startupCache';

/** Where it is kept for this program: another one, or a newer one, does not take it. */
export function warmFolder(program: string): string {
  const { mtimeMs, size } = statSync(program);
  const name = createHash('sha256')
    .update(`${realpathSync(program)} ${mtimeMs} ${size}`)
    .digest('hex');
  return path.join(os.tmpdir(), `broadsheet-warm-${name.slice(0, 12)}`);
}

/** Gives it to a new profile, or to one whose browser was killed. */
export function warm(folder: string, profile: string): void {
  const isNew = !existsSync(path.join(profile, 'compatibility.ini'));
  if (!isNew) rmSync(path.join(profile, DISTRUSTED), { recursive: true, force: true });
  for (const name of isNew ? KEPT : [DISTRUSTED])
    cpSync(path.join(folder, name), path.join(profile, name), { recursive: true, preserveTimestamps: true });
}

/** Keeps that of a profile whose browser was ended as a person ends it. Whoever comes second leaves it as it is. */
export function keepWarm(folder: string, profile: string): void {
  const next = mkdtempSync(`${folder}-`);
  mkdirSync(next, { recursive: true });
  for (const name of KEPT)
    cpSync(path.join(profile, name), path.join(next, name), { recursive: true, preserveTimestamps: true });
  try {
    renameSync(next, folder);
  } catch {
    rmSync(next, { recursive: true });
  }
}
