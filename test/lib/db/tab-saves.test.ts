import { beforeEach, expect, test } from 'vitest';
import {
  cancelTabs,
  endOldTabs,
  forgetTabs,
  queueTabs,
  settleTab,
  tabSaves,
  takeNextTab,
} from '../../../lib/db/tab-saves.ts';
import type { SaveOutcome } from '../../../lib/messages.ts';
import { emptyLibrary } from './drafts.ts';

const tabs = (...ids: number[]) => ids.map((tabId) => ({ tabId, title: '', url: '' }));
const saved: SaveOutcome = { type: 'saved', id: 'a', title: 'A', grade: 'full' };
const states = async () => (await tabSaves()).map(({ tabId, status }) => `${tabId} ${status}`);

beforeEach(emptyLibrary);

test('tabs are taken in their order, and one that a killed worker had in hand first, with its id', async () => {
  await queueTabs(tabs(7, 3, 5));
  const first = await takeNextTab();
  expect(first?.tabId).toBe(7);
  expect((await takeNextTab())?.id).toBe(first?.id);
  await settleTab(first?.id ?? '', saved, { title: 'Seven', url: 'https://news.example/7' });
  expect((await takeNextTab())?.tabId).toBe(3);
  expect(await states()).toEqual(['7 done', '3 working', '5 waiting']);
  expect((await tabSaves())[0]).toMatchObject({ title: 'Seven', outcome: saved });
});

test('cancelling leaves the one in hand', async () => {
  await queueTabs(tabs(1, 2, 3));
  const first = await takeNextTab();
  await cancelTabs();
  expect(await states()).toEqual(['1 working', '2 cancelled', '3 cancelled']);
  await settleTab(first?.id ?? '', saved);
  expect(await takeNextTab()).toBeNull();
});

test('a second wish joins the run that is going on, and follows one that is over', async () => {
  await queueTabs(tabs(1, 2));
  await queueTabs(tabs(2, 9));
  expect(await states()).toEqual(['1 waiting', '2 waiting', '9 waiting']);
  await cancelTabs();
  await queueTabs(tabs(4));
  expect(await states()).toEqual(['4 waiting']);
  await forgetTabs();
  expect(await tabSaves()).toEqual([]);
});

test('tabs of another session are not touched: their numbers mean others now', async () => {
  await queueTabs(tabs(1, 2));
  await takeNextTab();
  await endOldTabs();
  expect(await takeNextTab()).toBeNull();
  expect((await tabSaves()).map(({ outcome }) => outcome)).toEqual(
    Array(2).fill({ type: 'failed', error: 'pageGone' }),
  );
});
