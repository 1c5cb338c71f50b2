import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import type { BrowserName } from '../../browsers/find.ts';
import { type Desk, openDesk } from './desk.ts';

/** Filled profiles are kept here: 20,000 articles take minutes to write, 50,000 a gigabyte. */
export const KEPT = path.join(os.tmpdir(), 'broadsheet-bench-library');
const ROOT = path.resolve(import.meta.dirname, '../../..');
const OUTPUT = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };
/** What decides how the index looks. */
const INDEXERS = [
  ...['block', 'build', 'directory', 'fold', 'merge', 'posting', 'tokenize', 'varint'].map(
    (name) => `lib/search/${name}.ts`,
  ),
  'lib/db/search/segment-store.ts',
  'lib/db/search/update-index.ts',
];
/** Articles written by one call: two or three seconds, far from a driver's patience. */
const CHUNK = 2000;
/** How often the indexing is looked at, ms. */
const LOOK_EVERY = 2000;

/** What is known of a kept profile. */
export interface Note {
  articles: number;
  /** Of the code that made the articles, and of the code that indexed them; another one makes them anew. */
  made: string;
  indexed: string;
  /** Seconds that indexing took, and bytes of index for each byte of text. */
  seconds: number;
  share: number;
}

/** The built extension with one more page, `bench.html`, at an address that stays the same from run to run. */
export async function benchExtension(browser: BrowserName, folder?: string): Promise<string> {
  const source = folder ?? path.join(ROOT, OUTPUT[browser]);
  if (!existsSync(source)) throw new Error(`There is no ${source}: build the extension first`);
  const target = path.join(KEPT, `extension-${browser}`);
  rmSync(target, { recursive: true, force: true });
  cpSync(source, target, { recursive: true });
  // A kept profile would go on with the background of an earlier build if it bore the same version.
  const manifest = path.join(target, 'manifest.json');
  const version = `0.${Math.floor(Date.now() / 60_000_000)}.${Math.floor(Date.now() / 1000) % 60_000}`;
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version }));
  writeFileSync(
    path.join(target, 'bench.html'),
    '<!doctype html><meta charset="utf-8"><script src="/bench.js"></script>',
  );
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      outDir: target,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: path.join(import.meta.dirname, 'in-extension.ts'),
        formats: ['iife'],
        name: 'inExtension',
        fileName: () => 'bench.js',
      },
    },
  });
  return target;
}

/**
 * A profile with a library of `articles`, filled and indexed now or in an earlier run.
 *
 * @param smaller sizes that are ready: the largest of them is the beginning of this library
 */
export async function filledProfile(
  browser: BrowserName,
  extension: string,
  articles: number,
  smaller: number[],
  say: (words: string) => void,
): Promise<{ profile: string; note: Note }> {
  const profile = profileOf(browser, articles);
  const now = {
    made: hashOf('test/bench/library/synthesise.ts', 'test/bench/library/fill.ts'),
    indexed: hashOf(...INDEXERS),
  };
  const isMade = (note: Note | null) => note?.made === now.made;
  const known = readNote(profile);
  if (known && isMade(known) && known.indexed === now.indexed) return { profile, note: known };
  let written = articles;
  if (!isMade(known)) {
    const start = smaller.filter((it) => it < articles && isMade(readNote(profileOf(browser, it)))).at(-1);
    rmSync(profile, { recursive: true, force: true });
    if (start) cpSync(profileOf(browser, start), profile, { recursive: true });
    else mkdirSync(profile, { recursive: true });
    written = start ?? 0;
  }
  rmSync(noteOf(profile), { force: true });
  const desk = await openDesk(browser, extension, profile);
  for (let at = written; at < articles; at += CHUNK) {
    await desk.call('fill', at, Math.min(articles, at + CHUNK));
    if ((at + CHUNK) % (5 * CHUNK) === 0) say(`${at + CHUNK} of ${articles} articles written`);
  }
  if (isMade(known)) await desk.call('clearIndex');
  const state = await indexAll(desk, articles, say);
  await desk.quit();
  const note = { articles, ...now, seconds: state.ms / 1000, share: state.share };
  writeFileSync(noteOf(profile), JSON.stringify(note));
  return { profile, note };
}

async function indexAll(desk: Desk, articles: number, say: (words: string) => void) {
  await desk.call('startIndexing');
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    const state = await desk.call('indexing');
    if (state.error) throw new Error(state.error);
    if (!state.running) return state;
    say(`${state.done} of ${articles} indexed, in segments of ${state.segments.join(', ')}`);
  }
}

export const profileOf = (browser: BrowserName, articles: number) =>
  path.join(KEPT, `${browser}-${articles}`);
const noteOf = (profile: string) => path.join(profile, 'broadsheet-bench.json');

function readNote(profile: string): Note | null {
  return existsSync(noteOf(profile)) ? JSON.parse(readFileSync(noteOf(profile), 'utf8')) : null;
}

/** A hash of the files at `paths`. */
function hashOf(...paths: string[]): string {
  const hash = createHash('sha256');
  for (const file of paths) hash.update(readFileSync(path.join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}
