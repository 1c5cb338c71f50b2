import { expect, test } from 'vitest';
import { isOwnPage } from '../../lib/messages.ts';

const base = 'chrome-extension://ours/';
const page = { id: 'ours', url: `${base}popup.html`, origin: 'chrome-extension://ours' };

test.each([
  ['our popup', page, true],
  ['our reader in a tab', { ...page, url: `${base}reader.html?id=1` }, true],
  ['a browser that names no origin', { id: page.id, url: page.url }, true],
  [
    'our content script in a page',
    { ...page, url: 'https://news.example/', origin: 'https://news.example' },
    false,
  ],
  ['one that lies about its page', { ...page, origin: 'https://news.example' }, false],
  ['an address that only begins alike', { ...page, url: 'chrome-extension://ours.example/' }, false],
  ['another extension', { ...page, id: 'theirs' }, false],
  ['nobody', {}, false],
])('%s', (_, sender, ours) => {
  expect(isOwnPage(sender, base, 'ours')).toBe(ours);
});
