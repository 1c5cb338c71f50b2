import { expect, it } from 'vitest';
import { DAMAGES } from '../browsers/damage.ts';
import { PARAGRAPHS, storyPage } from './harness/pages.ts';
import { expectWhole, saveWithPopup } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

const TITLES = ['The first to be kept', 'The second to be kept', 'The third to be kept'];

story('a damaged library', {}, (browser) => {
  it('is never shown as an empty list, and comes back from a copy', async () => {
    const { name, profile, site, kill, restart, openOurs, ourTab, rows } = browser();
    for (const [n, title] of TITLES.entries()) {
      site.put(`/${n}`, { body: storyPage({ title }) });
      if (n === TITLES.length - 1) await noteSaves(24);
      await saveWithPopup(browser(), site.url(`/${n}`));
    }
    const options = await openOurs('options.html');
    await options.until(snapshotSize);
    await options.close();

    await kill();
    const [damage] = DAMAGES[name];
    damage?.apply(profile());
    await restart();

    // It comes by itself. One browser says that it cannot read the database, and has an empty one at the next try; the
    // other has that at once.
    await ourTab('recovery.html');
    let recovery = await openOurs('recovery.html');
    await recovery.until(() => document.querySelector('h1'));
    if ((await recovery.text()).includes(say('recoveryFailedTitle'))) {
      await recovery.click(`text=${say('recoveryTryAgain')}`);
      await recovery.until((title) => document.body?.textContent.includes(title), say('recoveryLostTitle'));
    }
    expect(await recovery.text()).toContain('It held 3 articles.');
    await recovery.close();
    const panel = await openOurs('sidepanel.html');
    await panel.until((title) => document.body?.textContent.includes(title), say('recoveryLostTitle'));
    await panel.close();

    recovery = await openOurs('recovery.html');
    await recovery.until(pressUntil, `${say('copyRestore')}:`, '3 articles are in it');
    await recovery.until(pressUntil, 'Restore 3 articles', '3 articles are back.');

    expect((await rows('articles')).map(({ title }) => title).sort()).toEqual([...TITLES].sort());
    for (const { text } of await rows('texts'))
      for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
    await expectWhole(browser());
    const after = await openOurs('sidepanel.html');
    await after.until((title) => document.body?.textContent.includes(title), TITLES[0] as string);
    expect(await after.text()).not.toContain(say('recoveryLostTitle'));
    await after.close();
  });

  /** As if so many saves had been made since the last copy. */
  async function noteSaves(savesSince: number): Promise<void> {
    const page = await browser().openOurs('options.html');
    await page.run((count) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set(values: object): Promise<void> } } };
      };
      return chrome.storage.local.set({ snapshot: { at: 0, savesSince: count } });
    }, savesSince);
    await page.close();
  }
});

/** Presses the button once, and says whether the words are there. A Firefox that has just started loses the mouse. */
function pressUntil(name: string, words: string): boolean {
  const nameOf = (it: HTMLElement) => it.getAttribute('aria-label') ?? it.textContent;
  const button = [...document.querySelectorAll('button')].find((it) => nameOf(it).startsWith(name));
  if (button && !button.dataset.pressed) {
    button.dataset.pressed = 'once';
    button.click();
  }
  return document.body.textContent.includes(words);
}

/** Bytes of the only copy, 0 while there is none. Runs in a page of ours. */
async function snapshotSize(): Promise<number> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('snapshots', { create: true });
  for await (const handle of folder.values()) {
    const { size } = await (handle as FileSystemFileHandle).getFile();
    return size;
  }
  return 0;
}
