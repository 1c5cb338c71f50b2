import { expect, test } from 'vitest';
import { hostPattern } from '../../lib/host-pattern.ts';

test.each([
  ['https://news.example/a?b#c', 'https://news.example/*'],
  ['http://news.example:8080/', 'http://news.example/*'],
  ['https://user:word@news.example/', 'https://news.example/*'],
  ['file:///home/ada/a.html', null],
  ['javascript:alert(1)', null],
  ['nonsense', null],
])('%s', (url, pattern) => {
  expect(hostPattern(url)).toBe(pattern);
});
