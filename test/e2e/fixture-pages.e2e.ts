// @vitest-environment jsdom
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capture } from '../../lib/capture.ts';
import type { BrowserName } from '../browsers/find.ts';
import { type CaptureBrowser, openCaptureBrowser } from '../fixtures/browsers/capture-in-browser.ts';
import { type PageServer, servePages } from '../fixtures/browsers/page-server.ts';
import { compareCapture } from '../fixtures/tools/compare.ts';
import { compareDigests, digestOf } from '../fixtures/tools/digest.ts';
import { readFixtures } from '../fixtures/tools/page-fixture.ts';
import { showPage } from '../fixtures/tools/show-page.ts';

const fixtures = readFixtures(join(import.meta.dirname, '../fixtures/pages'));
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
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
    if (wrong.length > 0 && !fixture.expected.knownGap) expect.fail(wrong.join('\n'));
    const here = await capture(showPage(document, fixture.source), url);
    const different = compareDigests(digestOf(here, parse), digest);
    if (different.length > 0) expect.fail(different.join('\n'));
  });
});
