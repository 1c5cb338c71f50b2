import type { SaveOutcome } from '../messages.ts';
import { db } from './database.ts';
import { read } from './read.ts';
import type { TabSaveRow } from './side-rows.ts';
import { write } from './transaction.ts';

/** A tab to be saved; title and address as far as they may be known. */
export type QueuedTab = Pick<TabSaveRow, 'tabId' | 'title' | 'url'>;

/**
 * Tabs of the browser as they are queued, but for those of our own pages (addresses that begin with `ours`): what they
 * show is in the library already. Titles and addresses are empty where nothing allows us to know them.
 */
export function tabsToQueue(
  tabs: { id?: number | undefined; title?: string | undefined; url?: string | undefined }[],
  ours: string,
): QueuedTab[] {
  return tabs.flatMap(({ id, title = '', url = '' }) =>
    id === undefined || url.startsWith(ours) ? [] : [{ tabId: id, title, url }],
  );
}

/** The tabs of the present or last run, in their order. */
export function tabSaves(): Promise<TabSaveRow[]> {
  return read(async () => (await db.tabSaves.toArray()).sort((a, b) => a.place - b.place));
}

/** Begins a run in the place of the last one; while one is going on the tabs join it. A tab is not queued twice. */
export function queueTabs(tabs: QueuedTab[]): Promise<void> {
  return write([db.tabSaves], async () => {
    const before = await db.tabSaves.toArray();
    const going = before.filter(isOpen);
    if (going.length === 0) await db.tabSaves.clear();
    const known = new Set(going.map(({ tabId }) => tabId));
    const from = going.length === 0 ? 0 : before.length;
    await db.tabSaves.bulkAdd(
      tabs
        .filter(({ tabId }) => !known.has(tabId))
        .map((tab, n) => ({
          ...tab,
          id: crypto.randomUUID(),
          place: from + n,
          status: 'waiting' as const,
          outcome: null,
        })),
    );
  });
}

/** Takes the next tab in hand: first one that a killed worker had in hand; null when none is left. */
export function takeNextTab(): Promise<TabSaveRow | null> {
  return write([db.tabSaves], async () => {
    const open = (await db.tabSaves.toArray()).filter(isOpen).sort((a, b) => a.place - b.place);
    const next = open.find(({ status }) => status === 'working') ?? open[0];
    if (!next) return null;
    await db.tabSaves.update(next.id, { status: 'working' });
    return next;
  });
}

/** Notes what became of a tab. */
export function settleTab(
  id: string,
  outcome: SaveOutcome,
  tab?: Pick<TabSaveRow, 'title' | 'url'>,
): Promise<void> {
  return write([db.tabSaves], async () => {
    await db.tabSaves.update(id, { status: 'done', outcome, ...tab });
  });
}

/** Leaves the tabs that are still waiting; the one in hand is finished. */
export function cancelTabs(): Promise<void> {
  return write([db.tabSaves], async () => {
    await db.tabSaves.filter(({ status }) => status === 'waiting').modify({ status: 'cancelled' });
  });
}

/** Ends what is left of a run of an earlier session: its tabs have other numbers now. */
export function endOldTabs(): Promise<void> {
  return write([db.tabSaves], async () => {
    await db.tabSaves
      .filter(isOpen)
      .modify({ status: 'done', outcome: { type: 'failed', error: 'pageGone' } });
  });
}

/** The reader has seen how the run ended. */
export function forgetTabs(): Promise<void> {
  return write([db.tabSaves], () => db.tabSaves.clear());
}

/** Still to be done. */
export function isOpen({ status }: TabSaveRow): boolean {
  return status === 'waiting' || status === 'working';
}
