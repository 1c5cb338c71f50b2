import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { capture } from '../../lib/capture.ts';
import { putBack } from '../../lib/clean/put-back.ts';
import { blockLines } from '../fixtures/tools/blocks.ts';
import { compareCapture } from '../fixtures/tools/compare.ts';
import { comparePutBack } from '../fixtures/tools/compare-put-back.ts';
import { readFixtures } from '../fixtures/tools/page-fixture.ts';
import { showPage } from '../fixtures/tools/show-page.ts';

const fixtures = readFixtures(join(import.meta.dirname, '../fixtures/pages'));

describe('capture of the fixture pages', () => {
  it.each(fixtures.map((fixture) => [fixture.slug, fixture] as const))('%s', async (_slug, fixture) => {
    const page = showPage(document, fixture.source);
    const before = page.documentElement.outerHTML;
    const result = await capture(page, fixture.expected.url);
    expect(page.documentElement.outerHTML, 'the page itself is never changed').toBe(before);
    const lines = linesOf(result.type === 'article' ? result.contentHtml : '');
    const wrong = compareCapture(fixture, result, lines);
    if (wrong.length === 0 && result.type === 'article') {
      const { contentHtml, removals } = result;
      const whole = linesOf(putBack(contentHtml, removals, removals.keys(), document));
      wrong.push(...comparePutBack(fixture, removals, lines, whole));
    }
    // What is known to be wrong is counted, and must be taken off the list as soon as it is right.
    if (fixture.expected.knownGap) expect(wrong, 'right now: take its knownGap out').not.toEqual([]);
    else if (wrong.length > 0) expect.fail(wrong.join('\n'));
  });
});

function linesOf(html: string): string[] {
  return blockLines(new DOMParser().parseFromString(html, 'text/html').body);
}
