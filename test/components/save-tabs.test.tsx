import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../components/library/Library.tsx';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { db } from '../../lib/db/database.ts';
import { settleTab, tabSaves, takeNextTab } from '../../lib/db/tab-saves.ts';
import { t } from '../../lib/i18n.ts';
import { extension, fakeBrowser } from './fake-extension.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

beforeEach(() => {
  extension.background.pageState = () => ({ type: 'noAccess' });
  extension.tabs = [1, 2, 3].map((id) => ({ id, highlighted: id > 1 }));
});

const begin = async () => {
  show(<Library view="panel" />);
  fireEvent.click(await screen.findByRole('button', { name: t('saveTabs') }));
  const section = await screen.findByRole('region', { name: t('saveTabs') });
  await within(section).findByText('The 2 highlighted tabs');
  return section;
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('saving many tabs', () => {
  it('offers the highlighted tabs or all, says why it asks, and leaves no trace of a refusal', async () => {
    extension.grants = false;
    const section = await begin();
    within(section).getByText(t('saveTabsWhy'));
    press('Save 2 tabs');
    await screen.findByText(t('permissionRefused'));
    await waitFor(async () => expect(await tabSaves()).toEqual([]));
    fireEvent.click(within(section).getByLabelText('All 3 tabs of this window'));
    await within(section).findByRole('button', { name: 'Save 3 tabs' });
    expect(extension.calls).not.toContain('saveTabs');
  });

  it('counts the tabs as they are now, and no page of ours', async () => {
    const section = await begin();
    extension.tabs = [
      { id: 1, highlighted: true },
      { id: 2, highlighted: true },
      { id: 4, highlighted: true, url: 'chrome-extension://broadsheet/reader.html?id=1' },
      { id: 5, highlighted: false },
      { id: 6, highlighted: true },
    ];
    fakeBrowser.tabs.onHighlighted.emit();
    await within(section).findByText('The 3 highlighted tabs');
    await within(section).findByText('All 4 tabs of this window');
    fakeBrowser.tabs.onRemoved.emit(6);
    await within(section).findByText('The 2 highlighted tabs');
    press('Save 2 tabs');
    await waitFor(async () => expect((await tabSaves()).map(({ tabId }) => tabId)).toEqual([1, 2]));
  });

  it('goes on in the background, shows what became of each tab, and takes all back', async () => {
    extension.background.saveTabs = async () => {};
    const section = await begin();
    press('Save 2 tabs');
    await waitFor(() => expect(extension.calls).toContain('saveTabs'));
    await waitFor(() => expect(document.activeElement?.textContent).toBe(t('cancel')));
    const first = await takeNextTab();
    await saveDraft(first?.id ?? '', draft(), Date.now());
    await settleTab(
      first?.id ?? '',
      { type: 'saved', id: first?.id ?? '', title: 'A story', grade: 'full' },
      { title: 'A story', url: 'https://daily.example/' },
    );
    await within(section).findByText('1 of 2 tabs done');
    expect(within(section).getByRole('progressbar')).toHaveProperty('value', 1);
    const second = await takeNextTab();
    await settleTab(second?.id ?? '', { type: 'failed', error: 'asleep' });
    await within(section).findByText('1 of 2 tabs saved');
    within(section).getByText(t('error_asleep'));
    expect((await axe.run(section)).violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    fireEvent.click(within(section).getByRole('button', { name: t('undo') }));
    await waitFor(async () => expect(await db.articles.count()).toBe(0));
    expect(await tabSaves()).toEqual([]);
  });

  it('can be cancelled', async () => {
    extension.background.saveTabs = async () => {};
    const section = await begin();
    press('Save 2 tabs');
    fireEvent.click(await within(section).findByRole('button', { name: t('cancel') }));
    await within(section).findByText('0 of 2 tabs saved');
    expect(within(section).getAllByText(t('tabCancelled'))).toHaveLength(2);
  });
});
