import type { View } from './harness.ts';
import { poll } from './poll.ts';

/** Waits until each of so many articles is in a copy of the library, or in the journal. `ours`: a page of ours. */
export async function waitForCopies(ours: View, articles: number): Promise<void> {
  await poll(() => ours.run(areCopied, articles));
}

async function areCopied(articles: number): Promise<boolean> {
  const root = await navigator.storage.getDirectory();
  const sizes = async (name: string) => {
    const folder = await root.getDirectoryHandle(name, { create: true });
    const found: [string, number][] = [];
    for await (const [file, handle] of folder.entries())
      found.push([file, (await (handle as FileSystemFileHandle).getFile()).size]);
    return found.filter(([, size]) => size > 0).map(([file]) => file);
  };
  const snapshots = (await sizes('snapshots')).sort();
  const [madeAt = '', held = ''] = (snapshots.at(-1) ?? '').replace('.jsonl.gz', '').split(' ');
  const later = (await sizes('journal')).filter((file) => file > madeAt);
  return held !== '' && Number(held) + later.length >= articles;
}

/** Waits until so many saves are in the journal: Firefox says "Saved" before, where the commit is safe by itself. */
export async function waitForJournal(ours: View, saves: number): Promise<void> {
  await poll(() => ours.run(areJournaled, saves));
}

async function areJournaled(saves: number): Promise<boolean> {
  const root = await navigator.storage.getDirectory();
  const journal = await root.getDirectoryHandle('journal', { create: true });
  let whole = 0;
  for await (const handle of journal.values())
    if ((await (handle as FileSystemFileHandle).getFile()).size > 0) whole += 1;
  return whole >= saves;
}
