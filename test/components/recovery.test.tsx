import { Blob as NodeBlob } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { RestorePanel } from '../../components/backup/RestorePanel.tsx';
import { Library } from '../../components/library/Library.tsx';
import { Recovery } from '../../components/recovery/Recovery.tsx';
import { browser, localStore, watchLocal } from '../../lib/browser.ts';
import { backupLines } from '../../lib/db/backup/write-backup.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { setState } from '../../lib/db/commands/set-state.ts';
import { db } from '../../lib/db/database.ts';
import { LibraryUnavailable } from '../../lib/db/errors.ts';
import { endTrouble, isInTrouble, noteSave, noteTrouble } from '../../lib/db/marker.ts';
import { stopInTrouble } from '../../lib/db/stop-in-trouble.ts';
import { t } from '../../lib/i18n.ts';
import { writeSettings } from '../../lib/settings.ts';
import { countForSnapshot, snapshotIfDue } from '../../lib/snapshot-library.ts';
import { storeCapture } from '../../lib/store-capture.ts';
import { asRoot, MemoryFolder } from '../lib/db/backup/memory-files.ts';
import { extension } from './fake-extension.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();
beforeEach(() => {
  extension.background.keepThisLibrary = () => undefined;
});

const NOW = Date.UTC(2026, 10, 22, 9);

async function save(...titles: string[]): Promise<void> {
  for (const title of titles) {
    await saveDraft(title, draft({ title }), NOW);
    await noteSave(localStore, NOW);
  }
}

async function lose(): Promise<void> {
  await db.delete();
  await db.open();
}

/** A file as browsers have it; that of jsdom cannot be read as a stream. */
const fileOf = (content: string) => new NodeBlob([content]) as unknown as Blob;

async function backup(): Promise<Blob> {
  let lines = '';
  for await (const line of backupLines({ pictures: false, now: NOW })) lines += line;
  return fileOf(lines);
}

describe('a library that is lost', () => {
  it('is told over the list, with the way back', async () => {
    await save('One', 'Two');
    await lose();
    show(<Library view="panel" />);
    await screen.findByText(t('recoveryLostTitle'));
    const link = screen.getByRole('link', { name: t('recoveryOpen') });
    expect(link.getAttribute('href')).toContain('recovery.html');
  });

  it('says what it held, and goes on without it when asked', async () => {
    await save('One', 'Two');
    await lose();
    show(<Recovery />);
    await screen.findByRole('heading', { name: t('recoveryLostTitle') });
    await screen.findByText(/It held 2 articles\. The last save was on November 22, 2026/);
    await screen.findByText(t('copiesNone'));
    fireEvent.click(screen.getByRole('button', { name: t('recoveryStartAnew') }));
    await screen.findByText(t('recoveryKept'));
    expect(extension.calls).toEqual(['keepThisLibrary']);
  });
});

describe('a journal of saves', () => {
  const disk = { now: new MemoryFolder() };
  const names = async (folder: string) => [...(await disk.now.getDirectoryHandle(folder)).files.keys()];
  beforeEach(() => {
    disk.now = new MemoryFolder();
    // The one of jsdom cannot be read as a stream.
    vi.stubGlobal('Blob', NodeBlob);
    vi.spyOn(navigator.locks, 'request');
    vi.spyOn(navigator.storage, 'getDirectory').mockImplementation(async () => asRoot(disk.now));
  });
  afterEach(() => {
    Reflect.deleteProperty(browser, 'sidebarAction');
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  /** What goes on after so many saves ends with the look whether a copy is due. */
  async function workEnded(saves: number): Promise<void> {
    const { mock } = vi.mocked(navigator.locks.request);
    await vi.waitFor(() => {
      expect(mock.calls.filter(([name]) => name === 'broadsheet-snapshot')).toHaveLength(saves);
    });
    await Promise.all(mock.results.map(({ value }) => value));
  }

  it('is written before the save is told, and brings everything back with one press', async () => {
    // No copy is due.
    await localStore.write('snapshot', { at: NOW, savesSince: -1000 });
    for (const title of ['One', 'Two']) {
      expect(await storeCapture(title, draft({ title }), NOW)).toMatchObject({ type: 'saved' });
      expect((await names('journal')).at(-1)).toContain(` ${title}.jsonl.gz`);
    }
    await workEnded(2);
    await lose();
    show(<Recovery />);
    await screen.findByText(t('recoveryJournal', 2));
    fireEvent.click(screen.getByRole('button', { name: 'Restore 2 articles' }));
    await screen.findByText('2 articles are back.');
    expect(extension.calls).toEqual(['keepThisLibrary']);
    expect((await db.articles.toArray()).map(({ title }) => title).sort()).toEqual(['One', 'Two']);
  });

  it('is not waited for where the database is whole after every kill', async () => {
    await localStore.write('snapshot', { at: NOW, savesSince: -1000 });
    const folder = await disk.now.getDirectoryHandle('journal');
    let write: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      write = resolve;
    });
    const open = folder.getFileHandle.bind(folder);
    vi.spyOn(folder, 'getFileHandle').mockImplementation((...given) => held.then(() => open(...given)));
    Object.assign(browser, { sidebarAction: {} });
    expect(await storeCapture('One', draft({ title: 'One' }), NOW)).toMatchObject({ type: 'saved' });
    expect(await names('journal')).toEqual([]);
    write();
    await vi.waitFor(async () => expect(await names('journal')).toHaveLength(1));
    await workEnded(1);
  });

  it('that cannot be written fails no save, and is made up for with the next one', async () => {
    await localStore.write('snapshot', { at: NOW, savesSince: -1000 });
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const folder = await disk.now.getDirectoryHandle('journal');
    folder.full = true;
    expect(await storeCapture('One', draft({ title: 'One' }), NOW)).toMatchObject({ type: 'saved' });
    await workEnded(1);
    folder.full = false;
    expect(await storeCapture('Two', draft({ title: 'Two' }), NOW)).toMatchObject({ type: 'saved' });
    await vi.waitFor(async () => expect(await names('journal')).toHaveLength(2));
    await workEnded(2);
  });

  it.each([
    ['the first save', 1, 1, true],
    ['a quarter of a young library', 2, 8, true],
    ['less than a quarter', 1, 8, false],
    ['25 saves of a large one', 25, 200, true],
    ['fewer', 24, 200, false],
  ])('a copy of the whole is due after %s', async (_, saves, articles, due) => {
    await save('Any');
    const [row] = await db.articles.toArray();
    const more = Array.from({ length: articles - 1 }, (_, n) => ({ id: `n${n}`, key: `n${n}`, aliases: [] }));
    if (row) await db.articles.bulkAdd(more.map((it) => ({ ...row, ...it })));
    await localStore.write('snapshot', { at: NOW, savesSince: 0 });
    for (let n = 0; n < saves; n++) await countForSnapshot();
    await snapshotIfDue(NOW + 1);
    expect((await names('snapshots')).length).toBe(due ? 1 : 0);
  });
});

describe('a copy that is made by itself', () => {
  it.each([true, false])('holds pictures: %s, as the reader chose', async (picturesInCopies) => {
    const disk = new MemoryFolder();
    vi.stubGlobal('Blob', NodeBlob);
    vi.spyOn(navigator.storage, 'getDirectory').mockImplementation(async () => asRoot(disk));
    onTestFinished(() => {
      vi.unstubAllGlobals();
      vi.restoreAllMocks();
    });
    await save('One');
    const facts = {
      articleId: 'One',
      src: 'https://news.example/a.png',
      type: 'image/png',
      width: 2,
      height: 2,
    };
    const bytes = Uint8Array.of(1, 2, 3).buffer;
    await db.pictures.put({ id: `One ${facts.src}`, ...facts, bytes, size: 3 });
    await writeSettings({ picturesInCopies });
    await countForSnapshot();
    await snapshotIfDue(NOW);
    const [copy] = (await disk.getDirectoryHandle('snapshots')).files.values();
    const lines = gunzipSync(Buffer.from(await (copy as Blob).arrayBuffer())).toString();
    expect(lines.includes(`"src":"${facts.src}"`)).toBe(picturesInCopies);
  });
});

describe('a library that failed', () => {
  beforeEach(() => {
    const disk = new MemoryFolder();
    vi.stubGlobal('Blob', NodeBlob);
    vi.spyOn(navigator.storage, 'getDirectory').mockImplementation(async () => asRoot(disk));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('stays closed until the reader tries again', async () => {
    await save('One');
    await noteTrouble(localStore, NOW);
    show(<Recovery />);
    await screen.findByRole('heading', { name: t('recoveryFailedTitle') });
    screen.getByRole('button', { name: t('recoveryTryAgain') });
    expect(screen.queryByRole('button', { name: t('restoreFile') })).toBeNull();
  });

  it('takes nothing in until then, whatever the reader presses', async () => {
    onTestFinished(stopInTrouble(localStore, watchLocal, () => {}).end);
    await save('One');
    await noteTrouble(localStore, NOW);
    await expect(save('Two')).rejects.toThrow(LibraryUnavailable);
    await expect(setState(['One'], 'archived')).rejects.toThrow(LibraryUnavailable);
    await endTrouble(localStore);
    expect(await db.articles.toArray()).toMatchObject([{ id: 'One', state: 'unread' }]);
    await save('Two');
    expect(await db.articles.count()).toBe(2);
  });

  it.each([
    ['damaged', new Set(['Two']), '2 articles are back.'],
    ['whole', new Set(), t('recoveryFine')],
  ])('and is %s is brought back with one press, and then saved into again', async (_, damaged, words) => {
    await save('One', 'Two');
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const refuse = <T extends { id: string }>(row: T | undefined) => {
      if (row && damaged.has(row.id)) throw new DOMException('The operation failed', 'UnknownError');
      return row;
    };
    db.bodies.hook('reading', refuse);
    onTestFinished(() => db.bodies.hook('reading').unsubscribe(refuse));
    // A new file: what was damaged of the old one is gone with it.
    const { delete: remove } = db;
    vi.spyOn(db, 'delete').mockImplementation(() => {
      damaged.clear();
      return remove.call(db);
    });
    await noteTrouble(localStore, NOW);
    show(<Recovery />);
    fireEvent.click(await screen.findByRole('button', { name: t('copyRestore') }));
    await screen.findByText(words);
    expect(extension.calls).toEqual(['keepThisLibrary']);
    expect(await isInTrouble(localStore)).toBe(false);
  });
});

describe('restoring a file', () => {
  it('shows what is in it before anything is done, then brings it back', async () => {
    await save('One', 'Two', 'Three');
    const file = await backup();
    await db.articles.bulkDelete(['One', 'Two']);
    show(<RestorePanel file={file} />);
    await screen.findByText(/^3 articles are in it, made on/);
    screen.getByText('1 of them is in your list already and stays as it is.');
    expect(await db.articles.count()).toBe(1);
    fireEvent.click(screen.getByRole('button', { name: 'Restore 2 articles' }));
    await screen.findByText('2 articles are back.');
    expect(await db.articles.count()).toBe(3);
  });

  it.each([
    ['a file that is none of ours', async () => fileOf('GIF89a'), t('error_notABackup')],
    ['a file cut off', async () => (await backup()).slice(0, -20), t('restoreDamaged')],
  ])('%s gets clear words', async (_, file, words) => {
    await save('One');
    show(<RestorePanel file={await file()} />);
    await screen.findByText(words);
    expect(await db.articles.count()).toBe(1);
  });
});
