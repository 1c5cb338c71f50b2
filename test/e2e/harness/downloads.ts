import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { downloadsOf } from '../../browsers/downloads.ts';
import type { Harness } from './harness.ts';
import { poll } from './poll.ts';

/** A file that the browser saved, as soon as all of it is there. */
export function savedFile(browser: Harness, name: string): Promise<Uint8Array> {
  const folder = downloadsOf(browser.profile());
  return poll(
    async () => {
      // Half a file has another name beside it in Firefox, and none of its own in Chromium.
      const names = readdirSync(folder);
      if (!names.includes(name) || names.some((it) => /\.(?:part|crdownload)$/.test(it))) return null;
      const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
      return bytes.length > 0 ? bytes : null;
    },
    () => readdirSync(folder).join(', '),
  );
}
