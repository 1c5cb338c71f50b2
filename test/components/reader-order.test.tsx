import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ListView, PLAIN_VIEW } from '../../components/library/list-view.ts';
import { rememberOpened } from '../../components/library/opened-list.ts';
import { openedList } from '../../components/library/read-opened-list.ts';
import { Reader } from '../../components/reader/Reader.tsx';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { db } from '../../lib/db/database.ts';
import { t } from '../../lib/i18n.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();
beforeEach(() => sessionStorage.clear());

/** Five articles; the list is named by their numbers in the order of `n`. */
async function fill() {
  for (const [n, words, host] of [
    [1, 300, 'b.example'],
    [2, 900, 'a.example'],
    [3, 600, 'b.example'],
    [4, 1200, 'b.example'],
    [5, 2400, 'a.example'],
  ] as const)
    await saveDraft(`it${n}`, draft({ title: `Story ${n}`, url: `https://${host}/${n}`, words }), n);
}

const opened = (view: Partial<ListView>, words = '') =>
  rememberOpened({ view: { ...PLAIN_VIEW, ...view }, words }, localStorage);
const reads = (name: string) => screen.findByRole('heading', { level: 1, name });
const shows = (name: string) => waitFor(() => screen.getByRole('button', { name }));

describe('next and previous', () => {
  it.each<[string, Partial<ListView>, string, string[]]>([
    ['newest first when opened from no list', {}, 'it3', ['Story 2', 'Story 1']],
    ['in the order of the list', { sort: 'shortest' }, 'it3', ['Story 2', 'Story 4', 'Story 5']],
    ['within its filter', { host: 'b.example' }, 'it4', ['Story 3', 'Story 1']],
    ['unread only, although opening ends that', { unread: true, sort: 'oldest' }, 'it3', ['Story 4']],
  ])('%s', async (_, view, first, titles) => {
    await fill();
    if (Object.keys(view).length > 0) opened(view);
    show(<Reader articleId={first} />);
    for (const title of titles) {
      await shows(t('keyNext'));
      fireEvent.keyDown(document.body, { key: 'n' });
      await reads(title);
    }
  });

  it('in the order of a search', async () => {
    await fill();
    opened({}, 'site:a.example');
    show(<Reader articleId="it5" />);
    await shows(t('keyNext'));
    fireEvent.keyDown(document.body, { key: 'n' });
    await reads('Story 2');
    expect(screen.queryByRole('button', { name: t('keyNext') })).toBeNull();
  });

  it('archives by its button and goes on in the list', async () => {
    await fill();
    opened({ sort: 'oldest' });
    show(<Reader articleId="it2" />);
    await shows(t('keyNext'));
    fireEvent.click(screen.getByRole('button', { name: t('archiveAndGoOn') }));
    await reads('Story 3');
    expect(await db.articles.get('it2')).toMatchObject({ shelf: 'archive' });
  });

  it('keeps to the list of this tab when another one is opened from elsewhere', () => {
    opened({ sort: 'longest' });
    expect(openedList(sessionStorage, localStorage)?.view.sort).toBe('longest');
    opened({ sort: 'site' });
    expect(openedList(sessionStorage, localStorage)?.view.sort).toBe('longest');
    sessionStorage.setItem('opened-list', 'no list');
    expect(openedList(sessionStorage, localStorage)).toBeNull();
  });
});
