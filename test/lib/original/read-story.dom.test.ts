import { expect, test } from 'vitest';
import { capture } from '../../../lib/capture.ts';
import { captureAny } from '../../../lib/live/capture-live.ts';
import { splitEntries } from '../../../lib/live/split-entries.ts';
import { readStory } from '../../../lib/original/read-story.ts';
import { parsePage } from '../../../lib/sanitise/parse-page.ts';
import { PARAGRAPHS, storyPage } from '../../e2e/harness/pages.ts';
import { livePage, UPDATES } from '../live/page.ts';

const URL = 'https://daily.example/bridge';
const part = (n: number) => {
  const links = [1, 2, 3]
    .map((it) => `<a href="${it === 1 ? URL : `${URL}?page=${it}`}">${it}</a>`)
    .join(' ');
  const paragraphs = PARAGRAPHS.map((it) => `Part ${n}. ${it}`);
  return storyPage({ title: 'A bridge in three parts', paragraphs, after: `<nav>${links}</nav>` });
};

/** A site of these pages; whatever else is asked for is not there. */
function toolsFor(pages: Record<string, string>) {
  const asked: string[] = [];
  const fetch = (async (url: string, init: RequestInit) => {
    asked.push(`${url} ${init.credentials}`);
    const body = pages[url];
    const response = new Response(body ?? 'not here', {
      status: body ? 200 : 404,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
    Object.defineProperty(response, 'url', { value: url });
    return response;
  }) as unknown as typeof globalThis.fetch;
  const read = (doc: Document, href: string) => captureAny(doc, href, capture);
  return { asked, tools: { fetch, parse: parsePage, capture: read } };
}

test('a story of several pages is read whole, without cookies', async () => {
  const { asked, tools } = toolsFor({
    [URL]: part(1),
    [`${URL}?page=2`]: part(2),
    [`${URL}?page=3`]: part(3),
  });
  const draft = await readStory(URL, tools);
  expect(draft?.pages).toEqual({ total: 3, rest: [] });
  expect([...(draft?.contentHtml ?? '').matchAll(/Part (\d)/g)].map(([, n]) => Number(n))).toEqual(
    [1, 2, 3].flatMap((n) => PARAGRAPHS.map(() => n)),
  );
  expect(asked).toEqual([`${URL} omit`, `${URL}?page=2 omit`, `${URL}?page=3 omit`]);
});

const numbersIn = (html = '') => [...html.matchAll(/Part (\d)\. The harbour/g)].map(([, n]) => Number(n));
const linked = (n: number, ...links: string[]) =>
  storyPage({
    title: `Part ${n}`,
    paragraphs: PARAGRAPHS.map((it) => `Part ${n}. ${it}`),
    head: links.join(''),
  });

test.each([
  ['a pager', { [URL]: part(1), [`${URL}?page=2`]: part(2), [`${URL}?page=3`]: part(3) }],
  [
    'links to what is before and next',
    {
      [URL]: linked(1, `<link rel="next" href="${URL}?page=2">`),
      [`${URL}?page=2`]: linked(2, `<link rel="prev" href="${URL}"><link rel="next" href="?page=3">`),
      [`${URL}?page=3`]: linked(3, `<link rel="prev" href="${URL}?page=2">`),
    },
  ],
])('from its last page a story is read from the first on: %s', async (_, pages) => {
  const { asked, tools } = toolsFor(pages);
  const draft = await readStory(`${URL}?page=3`, tools);
  expect(draft).toMatchObject({ url: URL, pages: { total: 3, rest: [] } });
  expect(numbersIn(draft?.contentHtml)).toEqual([1, 2, 3]);
  expect(asked.filter((it) => it.includes('page=3'))).toHaveLength(1);
});

test('where the first page is not to be had, the one at hand is kept', async () => {
  const draft = await readStory(`${URL}?page=2`, toolsFor({ [`${URL}?page=2`]: part(2) }).tools);
  expect(numbersIn(draft?.contentHtml)).toEqual([2]);
  expect(draft?.url).toBe(`${URL}?page=2`);
});

test('what is missing is named', async () => {
  const { tools } = toolsFor({ [URL]: part(1), [`${URL}?page=3`]: part(3) });
  const draft = await readStory(URL, tools);
  expect(draft?.pages).toEqual({ total: 3, rest: [`${URL}?page=2`, `${URL}?page=3`] });
  expect(draft?.contentHtml).not.toContain('Part 3');
});

test('a live blog is read as one', async () => {
  const { tools } = toolsFor({ [URL]: livePage('list', UPDATES) });
  const draft = await readStory(URL, tools);
  expect(draft?.live).toBe(true);
  expect(splitEntries(draft?.contentHtml as never).entries).toHaveLength(UPDATES.length);
});

test('a page that is not there is no story', async () => {
  expect(await readStory(URL, toolsFor({}).tools)).toBeNull();
});
