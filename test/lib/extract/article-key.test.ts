import { describe, expect, it } from 'vitest';
import { articleKey } from '../../../lib/extract/canonical-url.ts';

const KEY = 'paper.example/news/harbour';

describe('articleKey', () => {
  it.each([
    'https://paper.example/news/harbour',
    'http://paper.example/news/harbour',
    'https://www.paper.example/news/harbour/',
    'https://WWW.Paper.Example/news/harbour',
    'https://m.paper.example/news/harbour',
    'https://amp.paper.example/news/harbour',
    'https://paper.example:443/news/harbour',
    'http://paper.example:80/news/harbour',
    'https://paper.example./news/harbour',
    'https://paper.example/news/harbour#comments',
    'https://paper.example/news/harbour?utm_source=a&utm_medium=b',
    'https://paper.example/news/harbour?fbclid=1&gclid=2',
    'https://paper.example/news/harbour?ref=home',
    'https://paper.example/news/harbour/amp',
    'https://paper.example/news/harbour/amp/',
    'https://paper.example/news/harbour.amp',
    'https://paper.example/amp/news/harbour',
    'https://paper.example/news/harbour?amp',
    'https://paper.example/news/harbour?amp=1',
    'https://paper.example/news/harbour?outputType=amp',
    'https://paper.example/news/harbour/index.html',
    'https://paper.example/news/harb%6Fur',
  ])('%s', (url) => {
    expect(articleKey(url)).toBe(KEY);
  });

  it.each([
    ['https://paper.example/story?id=1', 'https://paper.example/story?id=2'],
    ['https://paper.example/news/harbour', 'https://paper.example/news/Harbour'],
    ['https://paper.example/news/harbour', 'https://sport.paper.example/news/harbour'],
    ['https://paper.example/#!/story/1', 'https://paper.example/#!/story/2'],
    ['https://paper.example:8443/a', 'https://paper.example/a'],
    ['https://paper.example/a?page=1', 'https://paper.example/a?page=2'],
    ['https://paper.example/a%2Fb', 'https://paper.example/a/b'],
  ])('%s is not %s', (a, b) => {
    expect(articleKey(a)).not.toBe(articleKey(b));
  });

  it.each([
    ['parameters in any order', 'https://paper.example/a?x=1&b=2', 'https://paper.example/a?b=2&x=1'],
    ['escapes in any spelling', 'https://paper.example/%c3%bc', 'https://paper.example/%C3%BC'],
    ['a host of www alone stays', 'https://www.example/a', 'https://www.example/a/'],
  ])('%s', (_name, a, b) => {
    expect(articleKey(a)).toBe(articleKey(b));
  });

  it('gives other schemes back as they are', () => {
    expect(articleKey('file:///home/a.html')).toBe('file:///home/a.html');
    expect(articleKey('not an address')).toBe('not an address');
  });
});
