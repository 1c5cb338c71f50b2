import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LibraryLost } from '../../components/controls/LibraryLost.tsx';
import { StorageNotice } from '../../components/controls/StorageNotice.tsx';
import { localStore } from '../../lib/browser.ts';
import { keepPlace } from '../../lib/db/commands/keep-place.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { setFavourite, setState } from '../../lib/db/commands/set-state.ts';
import { addTags } from '../../lib/db/commands/set-tags.ts';
import { CLOSED, db } from '../../lib/db/database.ts';
import { LibraryUnavailable } from '../../lib/db/errors.ts';
import { listArticles } from '../../lib/db/list.ts';
import { endTrouble, isInTrouble, noteTrouble, TROUBLE } from '../../lib/db/marker.ts';
import { stopLibrary } from '../../lib/db/read.ts';
import { t } from '../../lib/i18n.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();
afterEach(() => {
  vi.restoreAllMocks();
  stopLibrary(false);
});

/** The next row that is put into the list meets this error. */
function failWith(name: string): void {
  for (const method of ['put', 'bulkPut', 'update'] as const)
    vi.spyOn(db.articles, method).mockRejectedValue(new DOMException('The disk', name));
}

async function showLibrary(): Promise<void> {
  await saveDraft('One', draft({ title: 'One' }), 1000);
  show(<StorageNotice />);
  await waitFor(async () => expect(await isInTrouble(localStore)).toBe(false));
}

const [id] = ['One'];
const WRITES: [string, () => Promise<unknown>][] = [
  ['archived', () => setState([id], 'archived')],
  ['made a favourite', () => setFavourite([id], true)],
  ['tagged', () => addTags([id], ['later'])],
  ['read on', () => keepPlace(id, null, 0.5)],
];

describe.each(WRITES)('an article that is %s', (_, write) => {
  it('on a damaged disk raises the alarm, and nothing opens the library again', async () => {
    await showLibrary();
    const [row] = await db.articles.toArray();
    await db.articles.put({ ...(row as NonNullable<typeof row>), id });
    failWith('UnknownError');
    await expect(write()).rejects.toThrow(LibraryUnavailable);
    const alarm = await screen.findByRole('alert');
    expect(alarm.textContent).toContain(t('recoveryFailedTitle'));
    expect(screen.getByRole('link', { name: t('recoveryOpen') }).getAttribute('href')).toContain(
      'recovery.html',
    );
    await waitFor(async () => expect(await isInTrouble(localStore)).toBe(true));
    const opened = vi.spyOn(indexedDB, 'open');
    await expect(listArticles({ shelf: 'list' } as never)).rejects.toThrow(LibraryUnavailable);
    await expect(setFavourite([id], true)).rejects.toThrow(LibraryUnavailable);
    expect(opened).not.toHaveBeenCalled();
  });

  it('on a full disk is told so in words', async () => {
    await showLibrary();
    const [row] = await db.articles.toArray();
    await db.articles.put({ ...(row as NonNullable<typeof row>), id });
    failWith('QuotaExceededError');
    await expect(write()).rejects.toThrow('disk full');
    expect((await screen.findByRole('alert')).textContent).toContain(t('error_diskFull'));
    expect(await isInTrouble(localStore)).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: t('close') }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    vi.restoreAllMocks();
    await write();
  });
});

describe('a library', () => {
  it('whose trouble is over is in none because a page still remembers it', async () => {
    stopLibrary(true);
    const error = await listArticles({ shelf: 'list' } as never).catch((it: unknown) => it);
    show(<LibraryLost error={error} />);
    await screen.findByText(t('error_libraryUnavailable'));
    expect(await isInTrouble(localStore)).toBe(false);
  });

  it('that cannot be opened is in trouble from then on, whoever finds it out first', async () => {
    show(<LibraryLost error={new LibraryUnavailable('no library')} />);
    await waitFor(async () => expect(await isInTrouble(localStore)).toBe(true));
  });

  it('that was brought back is not remembered as lost by the page that did it', async () => {
    localStorage.setItem(TROUBLE, '1');
    await endTrouble(localStore);
    expect(localStorage.getItem(TROUBLE)).toBeNull();
  });

  it('that the browser closes by itself is in trouble', async () => {
    await showLibrary();
    dispatchEvent(new Event(CLOSED));
    expect((await screen.findByRole('alert')).textContent).toContain(t('recoveryFailedTitle'));
    await waitFor(async () => expect(await isInTrouble(localStore)).toBe(true));
  });

  it('that failed elsewhere is closed here, too, until trouble is over', async () => {
    await showLibrary();
    await noteTrouble(localStore, 1000);
    await screen.findByRole('alert');
    await expect(setState([id], 'archived')).rejects.toThrow(LibraryUnavailable);
    await endTrouble(localStore);
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    await setState([id], 'archived');
  });
});
