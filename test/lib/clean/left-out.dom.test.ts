import { expect, test } from 'vitest';
import type { Metadata } from '../../../lib/article.ts';
import { listLeftOut } from '../../../lib/clean/left-out.ts';
import { settle } from '../../../lib/clean/settle.ts';

const metadata = {
  title: 'Ferry sinks',
  byline: 'Martha Quill',
  authors: ['Martha Quill'],
  lang: 'en',
} as Metadata;
const href = 'https://news.example/ferry';

/** Lists pieces that stood at the end of a story; resolves with what is told of each. */
function list(...pieces: string[]) {
  const root = document.createElement('div');
  root.innerHTML = '<p>The story.</p>';
  const places = new Map<Comment, Element>();
  for (const html of pieces) {
    const box = document.createElement('div');
    box.innerHTML = html;
    const place = document.createComment('');
    root.append(place);
    places.set(place, box.firstElementChild as Element);
  }
  return settle(root, listLeftOut(root, places, 0, { href, metadata }));
}

test.each([
  ['a row of cards', 'related', '<div><a href="/a">Why the trams came back</a></div>'],
  [
    'a card that is one link',
    'related',
    '<a href="/a"><div>Roads</div><div>Who owns the kerb now?</div></a>',
  ],
  ['a form', 'newsletter', '<section><p>The day in brief.</p><form><input type="email"></form></section>'],
  ['the headline again', 'metadata', '<h1>Ferry sinks</h1>'],
  ['who wrote it', 'author', '<div><p>Martha joined us in 2014 and lives by the sea.</p></div>'],
  ['a share bar of buttons', 'share', '<div class="share-bar"><button>Copy link</button></div>'],
])('%s is listed as %s', (_, kind, html) => {
  const { html: story, removals } = list(html);
  expect(removals.map((removal) => removal.kind)).toEqual([kind]);
  expect(story).toBe('<p>The story.</p>');
});

test('a card that says nothing of itself is what its likes are', () => {
  const { removals } = list(
    '<div class="card"><a href="/a">Why the trams came back</a></div>',
    '<div class="card"><p>A week of it, told by those who were there and wrote it down at night.</p></div>',
  );
  expect(removals.map(({ kind }) => kind)).toEqual(['related', 'related']);
});
