import { expect, test } from 'vitest';
import { suggestionLine } from '../../../lib/search/suggestion.ts';

const parse = (line: string) => new DOMParser().parseFromString(`<line>${line}</line>`, 'text/xml');

test('marks what was found, and says where from', () => {
  expect(suggestionLine('Harbour reopens', [[0, 7]], 'The Daily', true)).toBe(
    '<match>Harbour</match> reopens <dim>– The Daily</dim>',
  );
  expect(suggestionLine('Harbour reopens', [[0, 7]], 'The Daily', false)).toBe('Harbour reopens – The Daily');
});

test.each([
  ['marks of its own', '</match><url>https://evil.example</url> & "more" \'words\''],
  ['what XML forbids', 'a\u0000b\u001bc\ud800d\uffffe'],
  ['whole pairs', '🗞️ 新聞 𝔸'],
  ['an entity', '&amp; &#x0; ]]> <!-- <![CDATA['],
])('a headline with %s stays text', (_, title) => {
  const doc = parse(suggestionLine(title, [[0, 3]], title, true));
  expect(doc.querySelector('parsererror')).toBeNull();
  expect([...doc.documentElement.children].map((it) => it.tagName)).toEqual(['match', 'dim']);
  const allowed = title.replace(/[\p{Cc}\p{Cs}\uffff]/gu, ' ');
  expect(doc.documentElement.textContent).toBe(`${allowed} – ${allowed}`);
});
