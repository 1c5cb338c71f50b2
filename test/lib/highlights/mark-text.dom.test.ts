import { expect, it } from 'vitest';
import { describe as describeWords } from '../../../lib/highlights/describe.ts';
import { markText } from '../../../lib/highlights/mark-text.ts';
import { mapText } from '../../../lib/highlights/text-map.ts';

const page = () => {
  const root = document.createElement('div');
  root.innerHTML = '<p>The old <b>swing bridge</b> opens.</p><p>It stays.</p>';
  return root;
};
const words = (exact: string) => {
  const { text } = mapText(page());
  const start = text.indexOf(exact);
  return (
    describeWords(text, { start, end: start + exact.length }) ?? {
      exact,
      prefix: '',
      suffix: '',
      start: 0,
      end: 0,
    }
  );
};

it.each([
  ['within a node', ['opens'], '<p>The old <b>swing bridge</b> <mark>opens</mark>.</p><p>It stays.</p>'],
  [
    'over several',
    ['old swing'],
    '<p>The <mark>old </mark><b><mark>swing</mark> bridge</b> opens.</p><p>It stays.</p>',
  ],
  [
    'side by side',
    ['The', 'It'],
    '<p><mark>The</mark> old <b>swing bridge</b> opens.</p><p><mark>It</mark> stays.</p>',
  ],
  ['that are gone', [], '<p>The old <b>swing bridge</b> opens.</p><p>It stays.</p>'],
])('marks words %s', (_, exact, html) => {
  const root = page();
  expect(markText(root, exact.map(words))).toEqual([]);
  expect(root.innerHTML).toBe(html);
});

it('tells which are no longer in the text', () => {
  const lost = { exact: 'A sentence that was cut', prefix: '', suffix: '', start: 0, end: 23 };
  expect(markText(page(), [lost, words('opens')])).toEqual([lost]);
});
