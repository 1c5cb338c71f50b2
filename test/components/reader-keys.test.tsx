import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Reader } from '../../components/reader/Reader.tsx';
import type { SafeHtml } from '../../lib/article.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { db } from '../../lib/db/database.ts';
import { t } from '../../lib/i18n.ts';
import { readQueue } from '../../lib/reading/listen-queue.ts';
import { readSettings } from '../../lib/settings.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();
let copied = '';
beforeEach(() => {
  copied = '';
  const writeText = async (words: string) => {
    copied = words;
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
});
afterEach(() => vi.restoreAllMocks());

async function open(html = '<p>The first paragraph.</p>') {
  await saveDraft('it', draft({ title: 'By key', contentHtml: html as SafeHtml }), 1);
  show(<Reader articleId="it" />);
  await screen.findByRole('navigation');
}
const press = (...keys: string[]) => {
  for (const key of keys)
    act(() => void fireEvent.keyDown(document.body, { key, shiftKey: /^[A-Z]$/.test(key) }));
};
const select = () => {
  const words = document.querySelector('.article-text p')?.firstChild as Text;
  document.getSelection()?.setBaseAndExtent(words, 4, words, 9);
};

describe('the keys of the reader', () => {
  it.each([
    ['t', /^By key\n.*\n\nThe first paragraph/s],
    ['m', /^---\ntitle: "By key"/],
    ['q', /^“The first paragraph\.”\n— By key/],
  ])('C, then %s copies', async (key, beginning) => {
    await open();
    press('c', key);
    await waitFor(() => expect(copied).toMatch(beginning));
    expect(screen.queryByRole('heading', { name: t('panel_take') })).toBeNull();
  });

  it.each([
    ['s', 'By key.md'],
    ['h', 'By key.html'],
    ['e', 'By key.epub'],
  ])('C, then %s saves a file', async (key, name) => {
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await open();
    press('c', key);
    await waitFor(() => expect(names).toEqual([name]));
  });

  it('T, then a letter changes how the text is set, one change after the other', async () => {
    await open();
    press('t', 'f', 'l', 'L', 'l', 'W', 'p', 'j', 'd');
    await waitFor(async () => {
      const { theme, typography } = await readSettings();
      expect([theme, typography]).toMatchObject([
        'light',
        { face: 'sans', leading: 1.7, width: 34, paragraphs: 'indented', justify: true },
      ]);
    });
  });

  it('L, then Q puts the article into the queue; B makes the voice faster, here and in the next article', async () => {
    await open();
    press('l', 'q', 'b');
    expect(readQueue(localStorage)).toEqual(['it']);
    expect(localStorage.getItem('listen-speed')).toBe('1.25');
  });

  it('R opens what was removed, and closes it', async () => {
    const removal = { step: 's', rule: 'r', kind: 'related', reason: 'otherStories', text: 'More' } as const;
    const rest = { html: '' as SafeHtml, where: { parent: [], index: 0 } };
    await saveDraft('it', draft({ removals: [{ ...removal, ...rest }] }), 1);
    show(<Reader articleId="it" />);
    const list = (await screen.findByText(/1 block/)).closest('details') as HTMLDetailsElement;
    press('r');
    expect([list.open, document.activeElement?.tagName]).toEqual([true, 'SUMMARY']);
    press('r');
    expect(list.open).toBe(false);
  });

  it('W writes a note at the selected words, Q copies them with their source', async () => {
    await open();
    await screen.findByText('The first paragraph.');
    select();
    press('q');
    await waitFor(() => expect(copied).toMatch(/^“first”\n— By key/));
    select();
    press('w');
    const field = await screen.findByRole('textbox', { name: t('note') });
    fireEvent.input(field, { target: { value: 'Which one?' } });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    await waitFor(async () =>
      expect(await db.highlights.toArray()).toMatchObject([{ exact: 'first', note: 'Which one?' }]),
    );
  });

  it('Z shows what changed, and goes back', async () => {
    await saveDraft('it', draft({ contentHtml: '<p>It was late.</p>' as SafeHtml }), 1);
    await saveDraft('again', draft({ contentHtml: '<p>It was early.</p>' as SafeHtml }), 2);
    show(<Reader articleId="it" />);
    await screen.findByText(t('versionWhatChanged'));
    press('z');
    await waitFor(() => expect(document.querySelector('del')?.textContent).toBe('late'));
    press('z');
    await screen.findByText('It was early.');
  });
});
