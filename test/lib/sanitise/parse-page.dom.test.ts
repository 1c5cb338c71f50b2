import { expect, test } from 'vitest';
import { readJsonLd } from '../../../lib/extract/metadata/json-ld.ts';
import { parsePage } from '../../../lib/sanitise/parse-page.ts';

test('scripts are data: what a page says of itself is read, and nothing in it is a script', () => {
  const doc = parsePage(
    '<title>T</title><script type="application/ld+json">{"@type":"NewsArticle"}</script><p>Text',
  );
  expect(readJsonLd(doc)).toEqual([{ '@type': 'NewsArticle' }]);
  expect([...doc.querySelectorAll('script')].some((it) => it instanceof HTMLScriptElement)).toBe(false);
  expect(doc.getElementsByTagName('script')).toHaveLength(1);
});
