import { Blob as NodeBlob } from 'node:buffer';
import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, expect, it } from 'vitest';
import { RestorePanel } from '../../components/backup/RestorePanel.tsx';
import { RestoreSteps } from '../../components/backup/RestoreSteps.tsx';
import type { Progress, Restored } from '../../lib/db/backup/restore-entries.ts';
import { backupLines } from '../../lib/db/backup/write-backup.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { db } from '../../lib/db/database.ts';
import { plural, t } from '../../lib/i18n.ts';
import { extension } from './fake-extension.ts';
import { cleanStage, draft, show } from './stage.tsx';

/** More than are restored in one transaction. */
const ARTICLES = 220;

cleanStage();
beforeEach(() => {
  extension.background.keepThisLibrary = () => undefined;
});

/** A file as browsers have it; that of jsdom cannot be read as a stream. */
async function backupOfMany(): Promise<Blob> {
  for (let n = 0; n < ARTICLES; n++)
    await saveDraft(`id${n}`, draft({ title: `Story ${n}`, url: `https://news.example/${n}` }), n);
  const lines = await Array.fromAsync(backupLines({ pictures: false, now: 1 }));
  await Promise.all(db.tables.filter(({ name }) => name !== 'meta').map((table) => table.clear()));
  return new NodeBlob([lines.join('')]) as unknown as Blob;
}

it('stops when asked: what is done stays, the rest is told of, and can be had with another press', async () => {
  show(<RestorePanel file={await backupOfMany()} />);
  fireEvent.click(await screen.findByRole('button', { name: plural('restoreNow', ARTICLES) }));
  await screen.findByText(t('restoreRunning', 50, ARTICLES));
  fireEvent.click(screen.getByRole('button', { name: t('restoreStop') }));
  await screen.findByText(/^Stopped\./);
  const done = await db.articles.count();
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(ARTICLES);
  expect(await db.bodies.count()).toBe(done);
  screen.getByText(t('restoreHalted', done, ARTICLES));
  // A library that was lost stays so as long as not all of it is back.
  expect(extension.calls).toEqual([]);

  fireEvent.click(screen.getByRole('button', { name: plural('restoreNow', ARTICLES - done) }));
  await screen.findByText(plural('restoreDone', ARTICLES - done));
  expect(await db.articles.count()).toBe(ARTICLES);
  expect(extension.calls).toEqual(['keepThisLibrary']);
});

it('says that a damaged library is read before anything comes back of it, and counts only then', async () => {
  const preview = { madeAt: 1, articles: 1, known: 0, unreadable: 0, damaged: false };
  let report: (done: Progress) => void = () => {};
  let end: (done: Restored) => void = () => {};
  const restore = (onProgress: typeof report) => {
    report = onProgress;
    return new Promise<Restored>((resolve) => {
      end = resolve;
    });
  };
  show(<RestoreSteps always preview={async () => preview} restore={restore} describe={() => []} />);
  fireEvent.click(await screen.findByRole('button', { name: t('copyRestore') }));
  const bar = await screen.findByRole('progressbar', { name: t('recoveryChecking') });
  expect(bar.hasAttribute('value')).toBe(false);
  report({ added: 9, already: 0, of: 12 });
  await screen.findByRole('progressbar', { name: t('restoreRunning', 9, 12) });
  expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['9', '12']);
  end({ added: 12, already: 0 });
  await screen.findByText(plural('restoreDone', 12));
});
