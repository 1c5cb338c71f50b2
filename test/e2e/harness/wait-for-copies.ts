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
