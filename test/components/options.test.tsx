import { readdirSync, readFileSync } from 'node:fs';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { type KeyLine, LIST_KEYS } from '../../components/library/list-keys.ts';
import { READER_KEYS } from '../../components/library/reader-keys.ts';
import { rememberedView } from '../../components/library/remembered-view.ts';
import { LANGUAGES } from '../../components/options/LanguageList.tsx';
import { Options } from '../../components/options/Options.tsx';
import { followTheme } from '../../components/theme.ts';
import type { SafeHtml } from '../../lib/article.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { setTags } from '../../lib/db/commands/set-tags.ts';
import { storePicture } from '../../lib/db/commands/settle-picture.ts';
import { db } from '../../lib/db/database.ts';
import { pictureJobs } from '../../lib/db/jobs.ts';
import { listTags } from '../../lib/db/tags.ts';
import { plural, t } from '../../lib/i18n.ts';
import { defaultSettings, readSettings, writeSettings } from '../../lib/settings.ts';
import { extension } from './fake-extension.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

describe('options', () => {
  it.each([
    [t('saveOnClick'), { saveOnClick: true }],
    [t('neverLoadPictures'), { loadPictures: false }],
    [t('theme_dark'), { theme: 'dark' }],
    [t('copiesPictures'), { picturesInCopies: true }],
  ])('keeps at once: %s', async (label, change) => {
    show(<Options />);
    fireEvent.click(await screen.findByLabelText(label));
    await waitFor(async () => expect(await readSettings()).toEqual({ ...defaultSettings, ...change }));
  });

  it('describes every setting', async () => {
    show(<Options />);
    for (const box of await screen.findAllByRole('checkbox')) {
      const description = document.getElementById(box.getAttribute('aria-describedby') ?? '');
      expect(description?.textContent).toMatch(/\w/);
    }
  });

  it('asks for the permission, fetches, and gives it back', async () => {
    extension.background.fetchPictures = () => ({ stored: 2, failed: 0 });
    show(<Options />);
    screen.queryByText(t('offlinePicturesHint'));
    fireEvent.click(await screen.findByRole('button', { name: t('permissionAllow') }));
    await screen.findByText('2 pictures stored', { selector: 'p' });
    fireEvent.click(screen.getByRole('button', { name: t('permissionGiveBack') }));
    await screen.findByText(t('permissionGivenBack'), { selector: 'p' });
    await screen.findByRole('button', { name: t('permissionAllow') });
  });

  it('says that the disk has no room for pictures', async () => {
    extension.background.fetchPictures = () => ({ stored: 1, failed: 1, noRoom: true });
    show(<Options />);
    fireEvent.click(await screen.findByRole('button', { name: t('permissionAllow') }));
    await screen.findByText(`1 picture stored. ${t('picturesNoRoom')}`, { selector: 'p' });
  });

  it('takes no for an answer', async () => {
    extension.grants = false;
    show(<Options />);
    fireEvent.click(await screen.findByRole('button', { name: t('permissionAllow') }));
    await screen.findByText(t('permissionRefused'), { selector: 'p' });
    expect(extension.calls).toEqual([]);
  });

  it('shows the keys as they are set, and leads to where they are changed', async () => {
    show(<Options />);
    const row = (await screen.findByText('Alt + Shift + K')).closest('tr') as HTMLElement;
    expect(row.textContent).toContain(t('commandSave'));
    screen.getByText(t('keyNotSet'));
    fireEvent.click(screen.getByRole('button', { name: t('changeKeys') }));
    expect(extension.opened).toEqual(['chrome://extensions/shortcuts']);
  });
});

describe('options, the larger part', () => {
  it('sets how close the rows stand, in popup and panel', async () => {
    show(<Options />);
    fireEvent.click(await screen.findByLabelText(t('density_headlines')));
    for (const surface of ['popup', 'panel'] as const)
      expect(rememberedView(surface, localStorage).density).toBe('headlines');
  });

  it('switches a permission, says what it is for, and gives it back', async () => {
    show(<Options />);
    const box = await screen.findByLabelText<HTMLInputElement>(t('permission_hosts'));
    expect(document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      t('permissionWhy_hosts'),
    );
    fireEvent.click(box);
    await waitFor(() => expect(extension.permitted).toBe(true));
    await screen.findByText(t('permissionGranted'));
    fireEvent.click(box);
    await waitFor(() => expect(extension.permitted).toBe(false));
  });

  it('measures what the library takes', async () => {
    await saveWithPicture('a', 1);
    show(<Options />);
    const pictures = (await screen.findByText(t('storage_pictures'), { selector: 'dt' })).parentElement;
    expect(pictures?.textContent).toContain('2 kB');
  });

  it('drops old pictures after asking, and brings them back', async () => {
    await saveWithPicture('old', 1);
    await saveWithPicture('new', Date.now());
    show(<Options />);
    fireEvent.click(await screen.findByRole('button', { name: plural('drop', 1, '2 kB') }));
    const dialog = await screen.findByRole('dialog');
    within(dialog).getByText(t('dropWords', '2 kB'));
    fireEvent.click(within(dialog).getByRole('button', { name: t('cancel') }));
    expect(await db.pictures.count()).toBe(2);

    fireEvent.click(screen.getByRole('button', { name: plural('drop', 1, '2 kB') }));
    const again = await screen.findByRole('dialog');
    fireEvent.click(within(again).getByRole('button', { name: plural('drop', 1, '2 kB') }));
    await waitFor(async () => expect(await db.pictures.count()).toBe(1));
    fireEvent.click(await screen.findByRole('button', { name: t('undo') }));
    await waitFor(async () => expect(await db.pictures.count()).toBe(2));
  });

  it('resets the settings after asking, leaves the articles, and takes it back', async () => {
    await saveDraft('a', draft(), 1);
    await writeSettings({ theme: 'dark', saveOnClick: true });
    show(<Options />);
    fireEvent.click(await screen.findByLabelText(t('density_compact')));
    fireEvent.click(screen.getByRole('button', { name: t('resetButton') }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: t('resetButton') }));
    await waitFor(async () => expect(await readSettings()).toEqual(defaultSettings));
    expect(rememberedView('panel', localStorage).density).toBe('comfortable');
    expect(await db.articles.count()).toBe(1);
    fireEvent.click(await screen.findByRole('button', { name: t('undo') }));
    await waitFor(async () => expect((await readSettings()).theme).toBe('dark'));
    expect(rememberedView('panel', localStorage).density).toBe('compact');
  });

  it('names every language of the interface, and the one it speaks', async () => {
    show(<Options />);
    expect(
      readdirSync('public/_locales')
        .map((it) => it.replace('_', '-'))
        .sort(),
    ).toEqual([...LANGUAGES]);
    const english = await screen.findByText(/English/, { selector: 'li bdi' });
    expect(english.closest('li')?.getAttribute('aria-current')).toBe('true');
    screen.getByText('العربية');
  });

  it('lists every key that list and reader listen to', () => {
    const listed = (lines: readonly KeyLine[]) =>
      lines.flatMap(({ keys }) => keys.map((key) => key.toLowerCase()));
    // As the code that listens names them.
    const names: Record<string, string> = {
      arrowdown: '↓',
      arrowup: '↑',
      delete: 'del',
      escape: 'esc',
      'ctrl+z': 'ctrl+z',
      '-': '−',
      '=': '+',
    };
    for (const [file, lines] of [
      ['components/library/use-list-keys.ts', LIST_KEYS],
      ['components/reader/use-reader-keys.ts', READER_KEYS],
    ] as const) {
      const text = readFileSync(file, 'utf8').split('useKeys({')[1] ?? '';
      const asked = [...text.matchAll(/^ {4}(?:'([^']+)'|(\w+)):/gm)].map(
        ([, quoted, plain]) => quoted ?? plain ?? '',
      );
      expect(asked.length).toBeGreaterThan(10);
      const missing = asked
        .map((key) => (key === 'U' ? '⇧u' : (names[key.toLowerCase()] ?? key.toLowerCase())))
        .filter((key) => !listed(lines).includes(key));
      expect(missing, file).toEqual([]);
    }
  });
});

/** One article with one stored picture of 2 kB. */
async function saveWithPicture(id: string, savedAt: number): Promise<void> {
  const contentHtml = '<p>Words.</p><img src="https://daily.example/a.webp">' as SafeHtml;
  await saveDraft(id, draft({ title: id, contentHtml }), savedAt);
  const job = (await pictureJobs()).find(({ articleId }) => articleId === id);
  const bytes = new ArrayBuffer(2000);
  if (job) await storePicture(job, { bytes, type: 'image/webp', width: 9, height: 9 });
}

describe('tags', () => {
  it('are renamed, merged and deleted', async () => {
    await saveDraft('a', draft({ title: 'A' }), 1);
    await saveDraft('b', draft({ title: 'B' }), 2);
    await setTags(['a'], ['sea']);
    await setTags(['b'], ['ports']);
    show(<Options />);
    const field = await screen.findByRole('textbox', { name: t('tagName', 'ports') });
    fireEvent.input(field, { target: { value: 'sea' } });
    fireEvent.click(await screen.findByRole('button', { name: t('tagMerge', 'sea') }));
    await waitFor(async () => expect(await listTags()).toEqual(['sea']));
    await screen.findByText('2 articles');
    fireEvent.click(screen.getByRole('button', { name: `${t('delete')}: sea` }));
    await screen.findByText(t('noTags'));
    fireEvent.click(screen.getByRole('button', { name: t('undo') }));
    await waitFor(async () => expect(await listTags()).toEqual(['sea']));
  });
});

it('tags stand in the order in which they are looked for', async () => {
  await saveDraft('a', draft({ title: 'A' }), 1);
  await setTags(['a'], ['zoo', 'Wien', 'Äpfel', 'alpha', 'part 10', 'part 9']);
  show(<Options />);
  await screen.findByRole('textbox', { name: t('tagName', 'zoo') });
  const names = screen.getAllByRole('textbox').map((it) => (it as HTMLInputElement).value);
  expect(names).toEqual(['alpha', 'Äpfel', 'part 9', 'part 10', 'Wien', 'zoo']);
});

describe('the theme', () => {
  it('follows the setting and is known before the next first paint', async () => {
    const root = document.createElement('html');
    const stop = followTheme(root, localStorage);
    await writeSettings({ theme: 'dark' });
    await waitFor(() => expect(root.dataset.theme).toBe('dark'));
    expect(localStorage.getItem('theme')).toBe('dark');
    await writeSettings({ theme: 'system' });
    await waitFor(() => expect(root.dataset.theme).toBeUndefined());
    stop();
  });
});
