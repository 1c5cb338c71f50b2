import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { Reader } from '../../components/reader/Reader.tsx';
import type { SafeHtml } from '../../lib/article.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { db } from '../../lib/db/database.ts';
import { t } from '../../lib/i18n.ts';
import { addToQueue, readQueue } from '../../lib/reading/listen-queue.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

it('R, ↓ and Enter put a removed block back; ↑ goes to the one before', async () => {
  const removal = { step: 's', rule: 'r', kind: 'related', reason: 'otherStories' } as const;
  const removals = ['First box', 'Second box'].map((text) => {
    const html = `<p>${text}</p>` as SafeHtml;
    return { ...removal, text, html, where: { parent: [], index: 1 } };
  });
  await saveDraft('it', draft({ removals }), 1);
  show(<Reader articleId="it" />);
  await screen.findByText(/2 blocks/);
  press('r');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) press(key);
  expect(document.activeElement?.closest('li')?.textContent).toContain('First box');
  // What Enter does to the button that has the focus.
  (document.activeElement as HTMLElement).click();
  await waitFor(() => expect(document.querySelector('.article-text')?.textContent).toContain('First box'));
  expect(document.querySelector('.article-text')?.textContent).not.toContain('Second box');
  expect(document.activeElement?.textContent).toBe(t('takeOutAgain'));
});

it('L, ↓ goes through the queue, Delete takes an article out of it and stays in the list', async () => {
  for (const n of [1, 2, 3]) await saveDraft(`it${n}`, draft({ title: `Story ${n}` }), n);
  addToQueue(['it1', 'it2'], localStorage);
  show(<Reader articleId="it3" />);
  await screen.findByRole('button', { name: t('keyNext') });
  press('l');
  await screen.findByText('Story 1');
  press('ArrowDown');
  expect(focused()).toBe('Story 1');
  press('Delete');
  expect(readQueue(localStorage)).toEqual(['it2']);
  expect(focused()).toBe('Story 2');
  await waitFor(() => expect(screen.queryByText('Story 1')).toBeNull());
  press('Delete');
  expect(readQueue(localStorage)).toEqual([]);
  expect(document.activeElement?.tagName).toBe('SECTION');
});

it('V, ↓ goes through the texts of the article', async () => {
  await saveDraft('it', draft({ contentHtml: '<p>It was late.</p>' as SafeHtml }), 1);
  await saveDraft('again', draft({ contentHtml: '<p>It was early.</p>' as SafeHtml }), 2);
  show(<Reader articleId="it" />);
  await screen.findByText(t('versionWhatChanged'));
  press('v');
  await screen.findByRole('button', { name: t('versionRead') });
  for (const words of ['versionLatest', 'versionCompare', 'versionRead'] as const) {
    press('ArrowDown');
    expect(focused()).toBe(t(words));
  }
});

it.each([
  ['elsewhere is pressed', () => fireEvent.click(document.body)],
  ['Esc is pressed', () => press('Escape')],
  ['another article is turned to', () => fireEvent.click(screen.getByRole('button', { name: t('keyNext') }))],
])('a note of 10,000 letters that was not kept yet is kept when %s', async (_, leave) => {
  await saveDraft('other', draft({ title: 'Another' }), 1);
  await saveDraft('it', draft(), 2);
  show(<Reader articleId="it" />);
  const words = (await screen.findByText('The first paragraph.')).firstChild as Text;
  await screen.findByRole('button', { name: t('keyNext') });
  document.getSelection()?.setBaseAndExtent(words, 4, words, 9);
  press('w');
  const note = 'Why? '.repeat(2000).trim();
  fireEvent.input(await screen.findByRole('textbox', { name: t('note') }), { target: { value: note } });
  document.getSelection()?.removeAllRanges();
  leave();
  await waitFor(async () =>
    expect(await db.highlights.toArray()).toMatchObject([{ articleId: 'it', exact: 'first', note }]),
  );
});

it('a colour that is pressed while a note is written takes the note along', async () => {
  await saveDraft('it', draft(), 1);
  show(<Reader articleId="it" />);
  const words = (await screen.findByText('The first paragraph.')).firstChild as Text;
  document.getSelection()?.setBaseAndExtent(words, 4, words, 9);
  press('w');
  fireEvent.input(await screen.findByRole('textbox', { name: t('note') }), { target: { value: 'Why?' } });
  fireEvent.click(screen.getByRole('button', { name: t('colour_blue') }));
  await waitFor(async () =>
    expect(await db.highlights.toArray()).toMatchObject([{ exact: 'first', colour: 'blue', note: 'Why?' }]),
  );
});

it('a picture is taken out from its full view, found again by its address, and put back', async () => {
  const figure = (n: number) => `<figure><img src="https://pictures.example/${n}.jpg"></figure>`;
  const html = (...parts: string[]) => parts.join('') as SafeHtml;
  const lines = ['<p>One.</p>', figure(1), '<p>Two.</p>', figure(2)];
  await saveDraft('it', draft({ contentHtml: html(...lines) }), 1);
  show(<Reader articleId="it" />);
  const shown = () =>
    [...document.querySelectorAll('.article-text img')].map((it) => it.getAttribute('data-address'));
  await waitFor(() => {
    fireEvent.click(document.querySelector('[data-address$="2.jpg"]') as HTMLElement);
    screen.getByRole('dialog', { name: t('pictureViewer') });
  });
  fireEvent.keyDown(screen.getByRole('dialog', { name: t('pictureViewer') }), { key: 'x' });
  await waitFor(() => expect(shown()).toEqual(['https://pictures.example/1.jpg']));
  // Another picture stands in its place now, and it in another.
  await saveDraft('again', draft({ contentHtml: html('<p>New.</p>', ...lines) }), 2);
  await screen.findByText('New.');
  expect(shown()).toEqual(['https://pictures.example/1.jpg']);
  fireEvent.click(screen.getByRole('button', { name: t('putBack'), hidden: true }));
  await waitFor(() => expect(shown()).toHaveLength(2));
});
