import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capture } from '../../lib/capture.ts';
import type { BrowserName } from '../browsers/find.ts';
import { type CaptureBrowser, openCaptureBrowser } from '../fixtures/browsers/capture-in-browser.ts';
import { type PageServer, servePages } from '../fixtures/browsers/page-server.ts';
import { compareCapture } from '../fixtures/tools/compare.ts';
import { digestOf } from '../fixtures/tools/digest.ts';
import { openPage } from '../fixtures/tools/open-page.ts';
import { readFixtures } from '../fixtures/tools/page-fixture.ts';

const fixtures = readFixtures(join(import.meta.dirname, '../fixtures/pages'));
const parse = (html: string) => new JSDOM(html).window.document;
const browsers: BrowserName[] = ['chromium', 'firefox'];

describe.each(browsers)('fixture pages in %s', (name) => {
  let server: PageServer;
  let browser: CaptureBrowser;

  beforeAll(async () => {
    server = await servePages(fixtures);
    browser = await openCaptureBrowser(name);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each(fixtures.map((fixture) => [fixture.slug, fixture] as const))('%s', async (slug, fixture) => {
    const { url } = fixture.expected;
    const there = await browser.capture(`${server.origin}/page/${slug}`, url);
    const digest = digestOf(there, parse);
    const wrong = compareCapture(fixture, there, digest.lines);
    if (wrong.length > 0) expect.fail(wrong.join('\n'));
    expect(digest, 'as in jsdom').toEqual(digestOf(await capture(openPage(fixture.source, url), url), parse));
  });
});
