import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Library } from '../../components/library/Library.tsx';
import { NOT_ARTICLE_REASONS } from '../../lib/article.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { saveLink } from '../../lib/db/commands/save-link.ts';
import { db } from '../../lib/db/database.ts';
import { t } from '../../lib/i18n.ts';
import { writeSettings } from '../../lib/settings.ts';
import { extension } from './fake-extension.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

const { url } = extension.tab;
const story = draft({ url, title: 'A tree for every household' });
const page = { url, title: story.title };

function backgroundThatSaves() {
  extension.background = {
    pageState: async () => {
      const [row] = await db.articles.toArray();
      if (!row) return { type: 'notSaved', ...page };
      return { type: 'saved', ...page, id: row.id, savedAt: row.savedAt };
    },
    saveTab: (_tab, saveId) => saveDraft(String(saveId), story, Date.now()),
    saveTabAsLink: (_tab, saveId) => saveLink(String(saveId), page, Date.now()),
  };
}

describe('the page in front', () => {
  it('shows the tab’s title at once and has a focused Save button', async () => {
    show(<Library view="popup" />);
    await screen.findByRole('heading', { name: extension.tab.title });
    const save = screen.getByRole('button', { name: 'Save' });
    await waitFor(() => expect(document.activeElement).toBe(save));
  });

  it('saves, says so, and offers to read, to undo and to tag', async () => {
    backgroundThatSaves();
    show(<Library view="popup" />);
    await screen.findByText('Not saved yet');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));

    const read = await screen.findByRole('link', { name: 'Read now' });
    await waitFor(() => expect(document.activeElement).toBe(read));
    const [row] = await db.articles.toArray();
    expect(read).toHaveProperty('href', `chrome-extension://broadsheet/reader.html?id=${row?.id}`);
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Saved'));
    await screen.findByRole('link', { name: story.title });

    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Not saved yet');
    expect(await db.articles.count()).toBe(0);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Save'));
  });

  it('says nothing when a save only grows older', async () => {
    backgroundThatSaves();
    await saveDraft('this', story, Date.now() - 5 * 60_000);
    show(<Library view="panel" />);
    await screen.findByText('Saved 5 min. ago');
    await db.articles.update('this', { savedAt: Date.now() - 6 * 60_000 });
    await screen.findByText('Saved 6 min. ago');
    const status = screen.getByRole('status');
    const said: (string | null)[] = [];
    const observer = new MutationObserver(() => said.push(status.textContent));
    observer.observe(status, { childList: true, subtree: true });
    await db.articles.delete('this');
    await waitFor(() => expect(said).toContain('Not saved yet'));
    observer.disconnect();
    expect(said).toEqual(['Not saved yet']);
  });

  it('leaves the focus in the list when the page is deleted there, and brought back', async () => {
    backgroundThatSaves();
    show(<Library view="popup" />);
    await screen.findByText('Not saved yet');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('link', { name: story.title });
    await saveDraft('other', draft({ title: 'Another story' }), 1);
    await screen.findByRole('link', { name: 'Another story' });
    const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
    await waitFor(() => {
      key('j');
      expect(document.activeElement?.textContent).toBe(story.title);
    });
    key('#');
    await screen.findByText('Not saved yet');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Another story'));
    key('u');
    await screen.findByText('Saved', { selector: '[data-tone] p' });
    expect(document.activeElement?.textContent).toBe('Another story');
  });

  it('tells of an earlier save and what a new one changed', async () => {
    backgroundThatSaves();
    await saveDraft('first', draft({ url, title: 'An older headline' }), Date.parse('2026-01-05T12:00'));
    show(<Library view="popup" />);
    fireEvent.click(await screen.findByRole('button', { name: 'Save again' }));
    await screen.findByText(/^Already saved on .*: text updated$/);
    screen.getByRole('button', { name: 'Undo' });
  });

  it('saves by itself when the setting says so', async () => {
    backgroundThatSaves();
    await writeSettings({ saveOnClick: true });
    show(<Library view="popup" />);
    await screen.findByRole('link', { name: 'Read now' });
    expect(extension.calls.filter((call) => call === 'saveTab')).toHaveLength(1);
  });

  it.each(NOT_ARTICLE_REASONS)('has words for a page that cannot be saved: %s', async (reason) => {
    backgroundThatSaves();
    extension.background.pageState = () => ({ type: 'cannotSave', reason, ...page });
    show(<Library view="popup" />);
    await screen.findByText(t(`notArticle_${reason}`));
    fireEvent.click(screen.getByRole('button', { name: 'Save as a link' }));
    await screen.findByText('Saved');
    expect((await db.articles.toArray())[0]).toMatchObject({ grade: 'link', title: page.title });
  });

  it('offers no link where there is no address', async () => {
    extension.background.pageState = () => ({ type: 'noAccess' });
    show(<Library view="popup" />);
    await screen.findByText(t('notArticle_browserPage'));
    expect(screen.queryByRole('button', { name: 'Save as a link' })).toBeNull();
  });

  it('in the panel asks for the page that it may not read, and saves it then', async () => {
    backgroundThatSaves();
    extension.background.pageState = () => ({ type: 'noAccess' });
    extension.grants = false;
    show(<Library view="panel" />);
    await screen.findByText(t('standingNoAccess'));
    const save = screen.getByRole('button', { name: 'Save' });
    fireEvent.click(save);
    await screen.findByText(t('permissionRefused'));
    expect(await db.articles.count()).toBe(0);
    extension.grants = true;
    fireEvent.click(save);
    await screen.findByText(t('standingSaved'), { selector: '[data-tone] p' });
    expect(extension.asked).toEqual(Array(2).fill({ origins: ['https://daily.example/*'] }));
    await waitFor(() => expect(extension.calls).toContain('markTab'));
  });

  it.each(['diskFull', 'libraryUnavailable', 'pageGone', 'needsReload', 'unknown'] as const)(
    'says that saving failed and tries again under the same id: %s',
    async (error) => {
      const ids: unknown[] = [];
      backgroundThatSaves();
      extension.background.saveTab = (_tab, saveId) => {
        ids.push(saveId);
        return { type: 'failed', error };
      };
      show(<Library view="popup" />);
      await screen.findByText('Not saved yet');
      fireEvent.click(screen.getByRole('button', { name: 'Save' }));
      await screen.findByText(t(`error_${error}`));
      fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
      await waitFor(() => expect(ids).toHaveLength(2));
      expect(ids[0]).toBe(ids[1]);
    },
  );

  it('takes a worker that gave no answer for a failure', async () => {
    backgroundThatSaves();
    delete extension.background.saveTab;
    show(<Library view="popup" />);
    await screen.findByText('Not saved yet');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText(t('error_unknown'));
  });

  it('adds a tag with the help of those in use', async () => {
    backgroundThatSaves();
    await saveDraft('other', draft({ title: 'Other' }), 1);
    await db.articles.update('other', { tags: ['Été', 'winter'] });
    await saveDraft('this', story, Date.now());
    extension.background.pageState = () => ({ type: 'saved', ...page, id: 'this', savedAt: Date.now() });
    show(<Library view="popup" />);
    const field = await screen.findByRole('combobox', { name: 'Add a tag' });
    fireEvent.input(field, { target: { value: 'et' } });
    await screen.findByRole('option', { name: 'Été' });
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    fireEvent.keyDown(field, { key: 'Enter' });
    await screen.findByRole('button', { name: 'Remove the tag Été' });
    expect((await db.articles.get('this'))?.tags).toEqual(['Été']);
  });
});
