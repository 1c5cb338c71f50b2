import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { BELIEVED } from '../../e2e/harness/chromium-quota.ts';
import type { Harness, View } from '../../e2e/harness/harness.ts';
import { launch } from '../../e2e/harness/launch.ts';
import { storyPage } from '../../e2e/harness/pages.ts';
import { poll } from '../../e2e/harness/poll.ts';
import { emptyOrigin, fillOrigin } from '../fill-origin.ts';
import { pump, refusals } from '../pump.ts';
import { judge } from '../saves.ts';
import type { Result, Trial } from '../trial.ts';

/** What the browser lets us store, bytes. */
const QUOTA = 60_000_000;
/** A picture that no longer fits where a text does. */
const PICTURE = 2_000_000;
const ROOM_FOR_TEXT = 1_000_000;
/** Not even a text. */
const NEARLY_NOTHING = 2_000;
/** Saves while there is room for texts only, and while there is none. */
const TEXTS = 3;
const NOTHING = 3;

export const trial: Trial = {
  name: 'quota reached: no room for pictures, then none for texts',
  count: 10,
  // How much room a second round leaves cannot be told.
  piece: 1,
  browsers: ['chromium', 'firefox'],
  async run(name, count) {
    const browser = await launch(name, { granted: true, quota: QUOTA });
    const broken: string[] = [];
    try {
      const ours = await browser.openOurs('options.html');
      for (let round = 0; round < count; round++) broken.push(...(await fillOnce(browser, ours, round)));
      const result: Result = await judge(browser, count, [...new Set(broken)].join('; '));
      return { ...result, lost: result.lost + broken.length };
    } finally {
      await browser.quit();
    }
  },
};

/** @returns what was not as it has to be */
async function fillOnce(browser: Harness, ours: View, round: number): Promise<string[]> {
  const from = round * (TEXTS + NOTHING);
  const broken: string[] = [];
  publishLarge(browser, from, TEXTS + NOTHING);

  await fill(browser, ours, ROOM_FOR_TEXT);
  await pump(ours, browser, { from, count: TEXTS, mishap: 'none', lanes: 1 });
  broken.push(...refusals(browser, from).map((why) => `a text that had room was refused: ${why}`));
  await poll(async () => (await ours.run(missingPictures)).every((tries) => tries > 0));
  if ((await ours.run(missingPictures)).length !== TEXTS) broken.push('a picture had room, or was forgotten');

  await fill(browser, ours, NEARLY_NOTHING);
  await pump(ours, browser, { from: from + TEXTS, count: NOTHING, mishap: 'none', lanes: 1 });
  const told = refusals(browser, from + TEXTS).filter((why) => why !== 'diskFull');
  broken.push(...told.map((why) => `the reader was told ${why}`));

  await ours.run(emptyOrigin);
  // Chromium believes for some seconds that there is none.
  await poll(() => ours.run(fetchPictures), undefined, 40_000);
  if ((await ours.run(missingPictures)).length > 0) broken.push('a picture is missing though there is room');
  return broken;
}

async function fill({ name }: Harness, ours: View, left: number): Promise<void> {
  await ours.run(fillOrigin, left, QUOTA);
  // Until then it lets more be written than there is room for.
  if (name === 'chromium') await delay(BELIEVED);
}

function publishLarge({ site }: Harness, from: number, count: number): void {
  const bytes = Buffer.concat([Buffer.from('GIF89a\u0040\u0001\u0040\u0001'), randomBytes(PICTURE)]);
  for (let n = from; n < from + count; n++) {
    site.put(`/large-${n}.gif`, { body: bytes, type: 'image/gif' });
    const after = `<img src="/large-${n}.gif" width="320" height="320">`;
    site.put(`/story-${n}`, { body: storyPage({ title: `Story number ${n}`, after }) });
  }
}

/** Tries of each picture that is missing. Runs in a page of ours. */
async function missingPictures(): Promise<number[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('broadsheet'));
  const rows = await done(database.transaction('jobs').objectStore('jobs').getAll());
  database.close();
  return rows.map(({ tries }: { tries: number }) => tries);
}

/** Fetches what is missing, as the button in the options does. Runs in a page of ours. */
async function fetchPictures(): Promise<boolean> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(call: object): Promise<{ value?: { noRoom: boolean } } | undefined> } };
  };
  const answer = await chrome.runtime.sendMessage({ call: 'fetchPictures', args: [] });
  return answer?.value?.noRoom === false;
}
