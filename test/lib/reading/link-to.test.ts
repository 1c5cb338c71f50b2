import { expect, it } from 'vitest';
import { linkTo } from '../../../lib/reading/link-to.ts';

it.each([
  ['https://news.example/a', true],
  ['HTTP://news.example/a', true],
  ['file:///home/ada/a.html', true],
  ['javascript:boom()', false],
  [' javascript:boom()', false],
  ['java\nscript:boom()', false],
  ['data:text/html,<script>boom()</script>', false],
  ['chrome-extension://ours/options.html', false],
  ['', false],
])('%j leads somewhere: %s', (address, leads) => {
  expect(linkTo(address)).toBe(leads ? address : undefined);
});
