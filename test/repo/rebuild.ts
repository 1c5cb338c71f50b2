/**
 * Builds the archives for both stores, builds them again out of the sources archive alone, and compares byte by byte.
 *
 *     npm run rebuild
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';

const root = new URL('../..', import.meta.url).pathname;
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
const archive = (folder: string, kind: string) =>
  readFileSync(path.join(folder, '.output', `broadsheet-${version}-${kind}.zip`));
const SCRIPTS = { firefox: 'build-for-amo', chrome: 'zip' };
const build = (folder: string) => {
  for (const script of Object.values(SCRIPTS))
    execFileSync('npm', ['run', '--silent', script], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
};

build(root);
const elsewhere = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-rebuild-'));
try {
  for (const [name, bytes] of Object.entries(unzipSync(archive(root, 'sources')))) {
    if (name.endsWith('/')) continue;
    mkdirSync(path.dirname(path.join(elsewhere, name)), { recursive: true });
    writeFileSync(path.join(elsewhere, name), bytes);
  }
  // The packages are those of the lock file, which is in the archive.
  symlinkSync(path.join(root, 'node_modules'), path.join(elsewhere, 'node_modules'));
  build(elsewhere);
  for (const kind of Object.keys(SCRIPTS)) {
    const same = archive(root, kind).equals(archive(elsewhere, kind));
    console.log(`${kind}: ${same ? 'byte for byte the same' : 'the archive built from the sources differs'}`);
    if (!same) process.exitCode = 1;
  }
} finally {
  rmSync(elsewhere, { recursive: true, force: true });
}
