import { Blob as NodeBlob } from 'node:buffer';
import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { RestorePanel } from '../../components/backup/RestorePanel.tsx';
import { Library } from '../../components/library/Library.tsx';
import { Recovery } from '../../components/recovery/Recovery.tsx';
import { localStore } from '../../lib/browser.ts';
import { backupLines } from '../../lib/db/backup/write-backup.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { db } from '../../lib/db/database.ts';
import { noteSave, noteTrouble } from '../../lib/db/marker.ts';
import { t } from '../../lib/i18n.ts';
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

it('a library that failed stays closed until the reader tries again', async () => {
  await save('One');
  await noteTrouble(localStore, NOW);
  show(<Recovery />);
  await screen.findByRole('heading', { name: t('recoveryFailedTitle') });
  screen.getByRole('button', { name: t('recoveryTryAgain') });
  expect(screen.queryByRole('button', { name: t('restoreFile') })).toBeNull();
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
