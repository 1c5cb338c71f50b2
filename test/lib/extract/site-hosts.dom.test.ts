import { expect, test } from 'vitest';
import { siteHosts } from '../../../lib/extract/site-hosts.ts';

test.each([
  [
    'a page on its own site',
    'https://www.news.example/a',
    '<link rel="canonical" href="https://news.example/a">',
    ['news.example'],
  ],
  [
    'a saved file',
    'http://127.0.0.1:8080/a.html',
    '<meta property="og:url" content="https://news.example/a">',
    ['127.0.0.1', 'news.example'],
  ],
  ['a page that names nothing', 'https://news.example/a', '', ['news.example']],
  [
    'a canonical address without a host',
    'https://news.example/a',
    '<link rel="canonical" href="/a">',
    ['news.example'],
  ],
])('%s', (_, href, head, hosts) => {
  const doc = new DOMParser().parseFromString(`<head>${head}</head>`, 'text/html');
  expect(siteHosts(doc, href)).toEqual(hosts);
});
