import { describe, expect, test } from 'vitest';
import { decode, fetchDocument } from '../../lib/fetch-document.ts';
import { parsePage } from '../../lib/sanitise/parse-page.ts';

const url = 'https://news.example/a/story';
const bytes = (...codes: number[]) => Uint8Array.from(codes).buffer;
const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0));

/** A server's answer at `address`. */
function answering(body: string, type = 'text/html', { status = 200, address = url } = {}) {
  return async () => {
    const response = new Response(body, { status, headers: { 'content-type': type } });
    return Object.defineProperty(response, 'url', { value: address });
  };
}

test('a page is parsed inertly, where it was found in the end', async () => {
  const address = 'https://news.example/b/story';
  const source = '<title>T</title><p>Text</p><script>globalThis.ran = true</script>';
  const fetched = await fetchDocument(
    url,
    answering(source, 'text/html; charset=utf-8', { address }),
    parsePage,
  );
  if (fetched.type !== 'page') throw new Error('not fetched');
  expect(fetched.url).toBe(address);
  expect(fetched.doc.title).toBe('T');
  expect(globalThis).not.toHaveProperty('ran');
});

test.each([
  ['an error', answering('no', 'text/html', { status: 404 })],
  ['a file that is no page', answering('{}', 'application/json')],
  ['a server that cannot be reached', async () => Promise.reject(new TypeError('Failed to fetch'))],
])('%s brings nothing', async (_, fetch) => {
  expect(await fetchDocument(url, fetch, parsePage)).toEqual({ type: 'failed' });
});

describe('the encoding is the one that is named', () => {
  test.each([
    ['by the server', bytes(0xe9), 'text/html; charset=iso-8859-1', 'é'],
    [
      'by the page',
      bytes(...ascii('<meta charset="windows-1251">'), 0xe9),
      'text/html',
      '<meta charset="windows-1251">й',
    ],
    ['by nobody', new TextEncoder().encode('é').buffer, 'text/html', 'é'],
    ['in a way that nobody knows', new TextEncoder().encode('é').buffer, 'text/html; charset=mood', 'é'],
  ])('%s', (_, body, type, text) => {
    expect(decode(body, type)).toBe(text);
  });
});
