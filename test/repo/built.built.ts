import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ROOT, sourceFiles } from './source-files.ts';

/** Checks of what is shipped: both builds must have been made (`npm test` makes them first). */

const KILOBYTE = 1024;
/** A news page pays for the injected script on each save; the popup must open at once. */
const BUDGETS = { capture: 45 * KILOBYTE, popup: 60 * KILOBYTE };

/** The parts of a manifest that a person grants or that keep them safe. A change of these is a decision. */
const GUARDED = [
  'permissions',
  'optional_permissions',
  'host_permissions',
  'optional_host_permissions',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'incognito',
  'content_security_policy',
  'minimum_chrome_version',
  'browser_specific_settings',
];

type Manifest = Record<string, unknown> & { content_security_policy: { extension_pages: string } };

const builds = [
  { folder: '.output/chrome-mv3', golden: 'test/repo/manifest.chrome.json' },
  { folder: '.output/firefox-mv3', golden: 'test/repo/manifest.firefox.json' },
];

const readJson = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
const gzipped = (files: string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(ROOT, file)), { level: 9 }).length, 0);

describe.each(builds)('$folder', ({ folder, golden }) => {
  const manifest: Manifest = existsSync(path.join(ROOT, folder)) ? readJson(`${folder}/manifest.json`) : {};

  it('asks for what the golden file says', () => {
    const guarded = Object.fromEntries(
      GUARDED.filter((key) => key in manifest).map((key) => [key, manifest[key]]),
    );
    expect(guarded).toEqual(readJson(golden));
  });

  it('asks for no host, no list of tabs and no private window at install', () => {
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest.permissions).not.toContain('tabs');
    expect(manifest.incognito).toBe('not_allowed');
  });

  it('has a content-security policy that lets nothing in by default', () => {
    const policy = manifest.content_security_policy.extension_pages;
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "form-action 'none'",
      "base-uri 'none'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
    ]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toContain('unsafe');
  });

  it('makes no code from strings and loads none from the web', () => {
    const scripts = sourceFiles([folder], /\.js$/);
    expect(scripts.length).toBeGreaterThan(0);
    const bad = /\beval\(|new Function\(|\bimport\(\s*["'`]https?:|importScripts\(/;
    expect(scripts.filter(({ text }) => bad.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('keeps the injected script within its budget', () => {
    const size = gzipped([`${folder}/capture.js`]);
    expect(size, `${size} bytes gzip`).toBeLessThanOrEqual(BUDGETS.capture);
  });

  it('keeps the popup within its budget, shared chunks included', () => {
    const html = readFileSync(path.join(ROOT, folder, 'popup.html'), 'utf8');
    const files = [...html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(
      ([, it]) => `${folder}/${it}`,
    );
    const size = gzipped([...files, ...importedChunks(files)]);
    expect(size, `${size} bytes gzip`).toBeLessThanOrEqual(BUDGETS.popup);
  });
});

/** Chunks that scripts import without the page naming them. */
function importedChunks(files: string[]): string[] {
  const known = new Set(files);
  const queue = files.filter((it) => it.endsWith('.js'));
  for (let file = queue.pop(); file; file = queue.pop()) {
    const text = readFileSync(path.join(ROOT, file), 'utf8');
    for (const [, it = ''] of text.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)) {
      const chunk = path.posix.join(path.dirname(file), it);
      if (!known.has(chunk)) queue.push(chunk);
      known.add(chunk);
    }
  }
  return [...known].filter((it) => !files.includes(it));
}
