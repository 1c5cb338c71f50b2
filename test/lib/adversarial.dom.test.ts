import { describe, expect, it, vi } from 'vitest';
import { capture } from '../../lib/capture.ts';
import { storyPage } from '../e2e/harness/pages.ts';
import { ADVERSARIAL } from '../hostile/adversarial-pages.ts';

/** Those of a size that jsdom can build; the battery takes all of them to real browsers. */
const QUICK = ADVERSARIAL.filter(({ name }) =>
  /again and again|JSON-LD: 1,9|brackets|class names|address|sizes|title|bold type: 400|wrappers: 400/.test(
    name,
  ),
);

describe('pages that are hard to read', () => {
  it('are sixty and more', () => expect(ADVERSARIAL.length).toBeGreaterThanOrEqual(60));

  it.each(QUICK.map((page) => [page.name, page] as const))('%s', (_, { build, size, answer }) => {
    const doc = new DOMParser().parseFromString(storyPage({ title: 'A bridge stays open' }), 'text/html');
    build(doc, size);
    // Whether it is in time is for the battery to say: here the machine may be busy.
    const found = capture(doc, 'https://example.org/bridge', () => 0);
    if (answer === 'story') expect(found).toMatchObject({ type: 'article' });
    if (found.type === 'article') expect(found.contentHtml).toContain('Work on the bearings');
  });

  it('counts words without spaces in pieces: whole, a text without an end keeps Firefox for minutes', () => {
    const japanese = `${'港の古い橋は歩行者のために残された。町の人びとは喜んでいる！'.repeat(40)}\n`;
    const words = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(japanese)];
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    const page = (text: string) =>
      new DOMParser().parseFromString(storyPage({ title: '港の橋', paragraphs: [text, text] }), 'text/html');
    const found = capture(page(japanese), 'https://example.org/bridge', () => 0);
    const all = 2 * words.filter(({ isWordLike }) => isWordLike).length;
    // Headline and byline may stand in the text, too.
    expect(Math.abs((found.type === 'article' ? found.words : 0) - all)).toBeLessThan(20);
    capture(page('字'.repeat(20_000)), 'https://example.org/bridge', () => 0);
    expect(Math.max(...segment.mock.calls.map(([text]) => text.length))).toBeLessThan(1100);
    segment.mockRestore();
  });

  it('takes no name of a box for more than a name', () => {
    const boxes = ['constructor', 'toString', '__proto__'].map(
      (role) => `<div role="${role}" class="${role}"><a href="/x">Another story of the day</a></div>`,
    );
    const page = storyPage({ title: 'A bridge stays open', after: boxes.join('') });
    const doc = new DOMParser().parseFromString(page, 'text/html');
    const found = capture(doc, 'https://example.org/bridge');
    if (found.type !== 'article') expect.fail('it is a story');
    for (const { kind, reason } of found.removals)
      expect([typeof kind, typeof reason]).toEqual(['string', 'string']);
  });
});
