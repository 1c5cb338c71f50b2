import { describe, expect, it } from 'vitest';
import { copyOfNote, noteOf } from '../../../lib/reading/notes.ts';

const page = (html: string) => {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
};
const STORY = '<h2 id="note-9">Part</h2><p>Words<sup><a id="note-1" href="#note-2">1</a></sup>.</p>';

describe('the note that a link leads to', () => {
  it.each([
    ['an item', `${STORY}<ol><li id="note-2">The source. <a href="#note-1">↩</a></li></ol>`, 'The source. '],
    [
      'a mark in a paragraph',
      `${STORY}<p><a id="note-2" href="#note-1">1</a> The source.</p>`,
      ' The source.',
    ],
    ['nothing', STORY, null],
    ['a heading', `${STORY}<h2 id="note-2">Notes</h2>`, null],
    ['the same paragraph', '<p><a href="#note-2">1</a> and <span id="note-2">this</span></p>', null],
    ['what stands above', '<p id="note-2">Above.</p><p><a href="#note-2">↩</a></p>', null],
    ['another site', '<p><a href="https://daily.example/#note-2">1</a></p><p id="note-2">No.</p>', null],
  ])('%s', (_, html, words) => {
    const root = page(html);
    const link = root.querySelector('a[href$="#note-2"]') as Element;
    const note = noteOf(link, root);
    const copy = note && copyOfNote(note, document);
    expect(copy?.textContent ?? null).toBe(words);
    expect(copy?.querySelector('[id]') ?? null).toBeNull();
  });
});
