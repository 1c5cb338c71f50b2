import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RowSetting } from '../../components/library/ArticleRow.tsx';
import { Library } from '../../components/library/Library.tsx';
import { type ListView, PLAIN_VIEW, SORTS } from '../../components/library/list-view.ts';
import { PAGE, RowPage } from '../../components/library/RowPage.tsx';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { saveLink } from '../../lib/db/commands/save-link.ts';
import { setState } from '../../lib/db/commands/set-state.ts';
import { setTags } from '../../lib/db/commands/set-tags.ts';
import { db } from '../../lib/db/database.ts';
import { listArticles } from '../../lib/db/list.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { t } from '../../lib/i18n.ts';
import { extension } from './fake-extension.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

/** A list in which nobody does anything. */
const SETTING: RowSetting = {
  actions: {
    toggleFavourite: async () => {},
    toggleArchive: async () => {},
    toggleTrash: async () => {},
    markUnread: async () => {},
  },
  now: Date.now(),
  density: 'comfortable',
  selected: new Set(),
  beside: null,
  onSelect: () => {},
  onTag: () => {},
};

const TITLES = ['Third story', 'Second story', 'First story'];

beforeEach(async () => {
  extension.background.pageState = () => ({ type: 'noAccess' });
  for (const [index, title] of [...TITLES].reverse().entries())
    await saveDraft(title, draft({ title }), Date.now() - 3_600_000 * (9 - index));
});

const list = async () => {
  await screen.findAllByRole('listitem');
  return screen.getByRole('list', { name: 'Reading list' });
};
const headlines = () => screen.queryAllByRole('heading', { level: 3 }).map((it) => it.textContent);
const link = (name: string) => screen.findByRole('link', { name });
const key = (name: string, more = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...more });

describe('the list', () => {
  it('shows the newest save first, with site, age, reading time and excerpt', async () => {
    show(<Library view="panel" />);
    await list();
    expect(headlines()).toEqual(TITLES);
    const row = (await link('Third story')).closest('[data-row]') as HTMLElement;
    for (const words of ['The Daily', 'saved 7 hr. ago', '3 min', 'What it is about.'])
      within(row).getByText(words);
  });

  it('follows writes that are made elsewhere', async () => {
    show(<Library view="panel" />);
    await list();
    await saveDraft('new', draft({ title: 'A new story' }), Date.now());
    await link('A new story');
    await setTags(['new'], ['islands']);
    await screen.findByText('islands');
    await db.articles.delete('new');
    await waitFor(() => expect(headlines()).toEqual(TITLES));
  });

  it('goes through the rows by key, archives, and keeps the focus in the list', async () => {
    show(<Library view="panel" />);
    await list();
    key('j');
    key('ArrowDown');
    expect(document.activeElement).toBe(await link('Second story'));
    key('e');
    await waitFor(() => expect(headlines()).toEqual(['Third story', 'First story']));
    await waitFor(async () => expect(document.activeElement).toBe(await link('First story')));
    expect(screen.getByRole('status').textContent).toBe('Archived');
    key('k');
    expect(document.activeElement).toBe(await link('Third story'));
    key('f');
    await waitFor(async () => expect((await db.articles.get('Third story'))?.favourite).toBe(1));
    key('#');
    await waitFor(() => expect(headlines()).toEqual(['First story']));
  });

  it('undoes several steps back, by key and from the toast', async () => {
    show(<Library view="panel" />);
    await list();
    key('j');
    key('Delete');
    await waitFor(() => expect(headlines()).toHaveLength(2));
    key('e');
    await waitFor(() => expect(headlines()).toHaveLength(1));
    fireEvent.click(within(screen.getByRole('region', { name: 'Last action' })).getByText('Undo'));
    await waitFor(() => expect(headlines()).toHaveLength(2));
    key('z', { ctrlKey: true });
    await waitFor(() => expect(headlines()).toEqual(TITLES));
    key('u');
    await screen.findAllByText(t('nothingToUndo'));
  });

  it('shows archive, favourites and trash, and brings back from there', async () => {
    show(<Library view="panel" />);
    await list();
    const row = (await link('Second story')).closest('[data-row]') as HTMLElement;
    fireEvent.click(within(row).getByRole('button', { name: 'Favourite' }));
    await within(row).findByRole('button', { name: 'Favourite', pressed: true });
    fireEvent.click(within(row).getByRole('button', { name: 'Delete' }));
    fireEvent.click(screen.getByRole('button', { name: 'Favourites' }));
    await screen.findByText(t('empty_favourites'));
    fireEvent.click(screen.getByRole('button', { name: 'Trash' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Restore' }));
    await screen.findByText(t('empty_trash'));
    fireEvent.click(screen.getByRole('button', { name: 'Archive', current: false }));
    await screen.findByText(t('empty_archive'));
  });

  it('finds headlines, accents and capitals aside', async () => {
    await saveDraft('cafe', draft({ title: 'Das Café an der Brücke' }), 1);
    show(<Library view="panel" />);
    await list();
    key('/');
    const field = screen.getByRole('combobox', { name: t('searchList') });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'brucke cafe' } });
    await waitFor(() => expect(headlines()).toEqual(['Das Café an der Brücke']));
    fireEvent.input(field, { target: { value: 'nowhere' } });
    await screen.findByText(t('foundNothing', 'nowhere'));
    key('Escape');
    await waitFor(() => expect(headlines()).toHaveLength(4));
  });

  it('leads a bare link to its page, everything else to the reader', async () => {
    await saveLink('bare', { url: 'https://notes.example/sky', title: 'Sky' }, Date.now());
    show(<Library view="panel" />);
    await list();
    expect(await link('Sky')).toHaveProperty('href', 'https://notes.example/sky');
    expect(await link('First story')).toHaveProperty(
      'href',
      'chrome-extension://broadsheet/reader.html?id=First%20story',
    );
  });

  it('shows titles as text, whatever they hold, in their own direction', async () => {
    const title = '<img src=x onerror=alert(1)> مكتبة';
    await saveDraft('odd', draft({ title, lang: 'ar', dir: 'rtl' }), Date.now());
    show(<Library view="panel" />);
    const heading = (await link(title)).closest('h3') as HTMLElement;
    expect(heading.querySelector('img')).toBeNull();
    expect(heading.dir).toBe('rtl');
    expect(heading.lang).toBe('ar');
  });

  it('shows the sheet of keys', async () => {
    show(<Library view="panel" />);
    await list();
    key('?');
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toHaveProperty('open', true);
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('asks for more rows only at its end', async () => {
    await db.articles.bulkAdd(
      await Promise.all(
        Array.from({ length: 60 }, async (_, index) => {
          const row = await db.articles.get('First story');
          if (!row) throw new Error('no row');
          return { ...row, id: `more-${index}`, key: `more-${index}`, aliases: [], savedAt: index };
        }),
      ),
    );
    show(<Library view="panel" />);
    await list();
    expect(headlines()).toHaveLength(PAGE);
  });

  it('heads a group also where the row with which the page before ended is gone', async () => {
    const view: ListView = { ...PLAIN_VIEW, sort: 'site', grouped: true };
    const [first, ...rest] = await listArticles({ shelves: ['list'] });
    if (!first) throw new Error('no row');
    const onPage = (after: ArticleRow | null) => (
      <RowPage
        number={1}
        filter={{ shelves: ['list'] }}
        sort={SORTS.site}
        view={view}
        setting={SETTING}
        after={after}
        until={null}
        fast={false}
        height={0}
        onRows={() => {}}
        onHeight={() => {}}
      />
    );
    show(onPage(first));
    await waitFor(() => expect(headlines()).toHaveLength(rest.length));
    expect(screen.queryByText(first.siteName, { selector: 'p > bdi' })).toBeNull();
    await setState([first.id], 'archived');
    await screen.findByText(first.siteName, { selector: 'p > bdi' });
  });

  it('has words for a library that does not open', async () => {
    db.close({ disableAutoOpen: false });
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    show(<Library view="panel" />);
    await screen.findByText(t('error_libraryUnavailable'));
    screen.getByRole('button', { name: t('reload') });
    open.mockRestore();
  });

  it('has words for a library that a newer version of the extension took over', async () => {
    db.close({ disableAutoOpen: true });
    show(<Library view="panel" />);
    await screen.findByText(t('error_needsReload'));
  });

  it('says so by itself when that happens while it is looked at', async () => {
    show(<Library view="panel" />);
    await list();
    const later = indexedDB.open(db.name, 1_000);
    await new Promise((resolve) => {
      later.onsuccess = resolve;
    });
    later.result.close();
    await screen.findByText(t('error_needsReload'));
  });
});
