import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Options } from '../../components/options/Options.tsx';
import { followTheme } from '../../components/theme.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { setTags } from '../../lib/db/commands/set-tags.ts';
import { listTags } from '../../lib/db/tags.ts';
import { t } from '../../lib/i18n.ts';
import { defaultSettings, readSettings, writeSettings } from '../../lib/settings.ts';
import { extension } from './fake-extension.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

describe('options', () => {
  it.each([
    [t('saveOnClick'), { saveOnClick: true }],
    [t('neverLoadPictures'), { loadPictures: false }],
    [t('theme_dark'), { theme: 'dark' }],
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
    fireEvent.click(screen.getByRole('button', { name: t('delete') }));
    await screen.findByText(t('noTags'));
    fireEvent.click(screen.getByRole('button', { name: t('undo') }));
    await waitFor(async () => expect(await listTags()).toEqual(['sea']));
  });
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
