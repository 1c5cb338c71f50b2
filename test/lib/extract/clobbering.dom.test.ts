import { expect, it } from 'vitest';
import { capture } from '../../../lib/capture.ts';
import { glance } from '../../../lib/extract/page-glance.ts';
import { PARAGRAPHS } from '../../e2e/harness/pages.ts';
import { CLOBBERING_PAGES, clobberingPage } from '../../hostile/clobbering-pages.ts';

const HREF = 'https://paper.example/story';

/** Those with forms: what stands for properties of the document does so in the page's own world only, which is jsdom's. */
const pages = Array.from({ length: CLOBBERING_PAGES }, (_, n) => [n] as const).filter(([n]) => n % 4 < 2);

it.each(pages)('page %i with names that stand for properties is captured', async (n) => {
  const html = clobberingPage(n, 'A clobbering page');
  const deep = html
    .replace('<body>', `<body>${'<div>'.repeat(600)}`)
    .replace('</body>', `${'</div>'.repeat(600)}</body>`);
  for (const source of [html, deep]) {
    const doc = new DOMParser().parseFromString(source, 'text/html');
    expect((await glance(doc, HREF)).title).toBe('A clobbering page');
    const captured = capture(doc, HREF, () => 0);
    expect(captured.type === 'article' ? captured.title : captured.reason).toBe('A clobbering page');
    const text = captured.type === 'article' ? captured.contentHtml : '';
    expect(PARAGRAPHS.filter((it) => !text.includes(it))).toEqual([]);
  }
});
