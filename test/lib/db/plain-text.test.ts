import { expect, test } from 'vitest';
import type { SafeHtml } from '../../../lib/article.ts';
import { pictureSources } from '../../../lib/db/picture-sources.ts';
import { plainText } from '../../../lib/db/plain-text.ts';

test.each([
  ['blocks are lines', '<h2>Head</h2><p>One</p><p>Two</p>', 'Head\nOne\nTwo'],
  [
    'inline marks are not',
    '<p>An <a href="https://x.example/">old <em>harb</em>our</a></p>',
    'An old harbour',
  ],
  ['white space is folded', '<p>\n  One \t two&nbsp;three\n</p>\n', 'One two three'],
  ['entities are read once', '<p>a &amp;lt; b &lt; c</p>', 'a &lt; b < c'],
  ['a value may hold what looks like a tag', '<p title="a > b <p>">One</p>', 'One'],
  ['an attribute needs no value', '<ol reversed><li>One</li><li>Two</li></ol>', 'One\nTwo'],
  ['<br> ends a line', '<p>One<br>Two</p>', 'One\nTwo'],
  ['a picture does not', '<p>One <img src="https://x.example/a"> two</p>', 'One two'],
  ['code keeps its lines', '<pre><code>a\n  b\n</code></pre>', 'a\nb'],
  ['table cells are lines', '<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>', '1\n2'],
  ['nothing is nothing', '', ''],
])('%s', (_, html, text) => {
  expect(plainText(html as SafeHtml)).toBe(text);
});

test('pictures are found once each, web addresses only', () => {
  const html =
    '<img alt="" src="https://x.example/a?b=1&amp;c=2"><img src="data:image/gif;base64,R0"><img src="https://x.example/a?b=1&amp;c=2"><img>';
  expect(pictureSources(html as SafeHtml, 'https://x.example/lead')).toEqual([
    'https://x.example/lead',
    'https://x.example/a?b=1&c=2',
  ]);
});
