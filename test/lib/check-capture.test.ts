import { describe, expect, test } from 'vitest';
import { checkCapture } from '../../lib/check-capture.ts';
import { draftOf, removalOf } from './db/drafts.ts';

const here = 'https://news.example/2026/11/harbour';

test('a draft comes through as it is', () => {
  const draft = draftOf({ removals: [{ ...removalOf('author', 'Ada'), score: 0.9 }] });
  expect(checkCapture(structuredClone(draft), here)).toEqual(draft);
});

test('a file of the reader is a page too', () => {
  const url = 'file:///home/ada/story.html';
  expect(checkCapture(draftOf({ url }), url)).toMatchObject({ url, canonicalUrl: url });
});

test('a refusal comes through as it is', () => {
  const refusal = { type: 'notArticle', reason: 'empty', url: here, title: 'Nothing' };
  expect(checkCapture({ ...refusal, more: 1 }, here)).toEqual(refusal);
});

test.each([
  ['a text', draftOf({ html: 'x'.repeat(20_000_001) })],
  ['removed blocks', draftOf({ removals: [removalOf('author', 'x'.repeat(10_000_000))] })],
])('%s beyond all measure is too big', (_, draft) => {
  expect(checkCapture(draft, here)).toMatchObject({ type: 'notArticle', reason: 'tooBig' });
});

describe('what does not fit is refused', () => {
  const removal = removalOf('author', 'Ada');
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'article'],
    ['a list', [draftOf()]],
    ['another type', { ...draftOf(), type: 'page' }],
    ['no text', draftOf({ html: ' ' })],
    ['text that is none', { ...draftOf(), contentHtml: { toString: () => '<p>x' } }],
    ['an address of another site', draftOf({ url: 'https://bank.example/' })],
    ['an address that is none', { ...draftOf(), url: 'javascript:alert(1)' }],
    ['removals that are none', { ...draftOf(), removals: 'many' }],
    ['too many removals', { ...draftOf(), removals: Array(2001).fill(removal) }],
    ['an unknown kind', { ...draftOf(), removals: [{ ...removal, kind: 'story' }] }],
    [
      'a place that is none',
      { ...draftOf(), removals: [{ ...removal, where: { parent: ['a'], index: 1 } }] },
    ],
    ['an unknown reason', { type: 'notArticle', reason: 'mood', url: here, title: '' }],
  ])('%s', (_, value) => {
    expect(checkCapture(value, here)).toBeNull();
  });
});

describe('what can be left out is', () => {
  test.each<[string, object, object]>([
    [
      'an address filed under another site',
      { canonicalUrl: 'https://bank.example/a' },
      { canonicalUrl: here },
    ],
    ['a picture that is no web address', { leadPicture: { src: 'data:image/png,x' } }, { leadPicture: null }],
    ['names that are none', { authors: ['Ada', 7, null], byline: 7 }, { authors: ['Ada'], byline: null }],
    ['an unknown grade', { grade: 'best' }, { grade: 'full' }],
    ['a headline without end', { title: 'x'.repeat(9000) }, { title: 'x'.repeat(2000) }],
    ['a count that is none', { words: -1 }, { words: 0 }],
  ])('%s', (_, given, expected) => {
    expect(checkCapture({ ...draftOf(), ...given }, here)).toMatchObject(expected);
  });

  test('fields that nobody knows', () => {
    const checked = checkCapture({ ...draftOf(), constructor: 1, extra: 2 }, here);
    expect(Object.keys(checked ?? {}).sort()).toEqual(Object.keys(draftOf()).sort());
  });
});
