import { expect, it } from 'vitest';
import { readableAddress } from '../../../lib/reading/readable-address.ts';

it.each([
  ['plain', 'https://site.example/a-b?c=d#e', 'https://site.example/a-b?c=d#e'],
  ['Arabic', 'https://site.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1', 'https://site.example/أخبار/1'],
  ['Japanese in a query', 'https://site.example/?q=%E6%96%B0%E8%81%9E', 'https://site.example/?q=新聞'],
  ['reserved signs', 'https://site.example/a%2Fb%3Fc%23d%25e', 'https://site.example/a%2Fb%3Fc%23d%25e'],
  ['Latin-1 beside UTF-8', 'https://site.example/caf%E9/%C3%A9t%C3%A9', 'https://site.example/caf%E9/été'],
  ['a host of letters', 'https://bücher.example/%C3%BC', 'https://xn--bcher-kva.example/ü'],
  [
    'a turn of the direction',
    'https://site.example/%E2%80%AEgpj.exe',
    'https://site.example/%E2%80%AEgpj.exe',
  ],
  ['an isolate', 'https://site.example/%E2%81%A6a', 'https://site.example/%E2%81%A6a'],
  [
    'spaces between words',
    'https://site.example/The%20end%20(of%20it)',
    'https://site.example/The end (of it)',
  ],
  [
    'spaces that could hide',
    'https://site.example/a%20%20b/%20c%20',
    'https://site.example/a%20%20b/%20c%20',
  ],
  ['wider spaces', 'https://site.example/b%C2%A0c%E3%80%80d', 'https://site.example/b%C2%A0c%E3%80%80d'],
  ['brackets', 'https://site.example/Bridge_%28film%29', 'https://site.example/Bridge_(film)'],
  ['a letter that is not seen', 'https://site.example/%E3%85%A4a', 'https://site.example/%E3%85%A4a'],
  ['a line break', 'https://site.example/a%0Ab', 'https://site.example/a%0Ab'],
  ['no address', 'about nothing', 'about nothing'],
  ['half a pair', 'https://site.example/%F0%9F%98', 'https://site.example/%F0%9F%98'],
])('%s', (_, url, shown) => {
  expect(readableAddress(url)).toBe(shown);
});
