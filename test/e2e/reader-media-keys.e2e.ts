import { describe, it } from 'vitest';
import type { Harness } from './harness/harness.ts';
import { inItalian } from './harness/italian-page.ts';
import { HAS_MEDIA_DESK } from './harness/media-desk.ts';
import { poll } from './harness/poll.ts';
import { saveWithPopup } from './harness/steps.ts';
import { story } from './harness/stories.ts';

/**
 * Media keys on their way from the desktop to the article and back. What is real: the browser, its media session, the
 * desktop's bus. What is not: the keyboard itself, which on Linux the desktop reads; the sound device; and the voice,
 * which never comes to the end of a sentence here, because Firefox's for tests takes no time and Chromium's little.
 *
 * The same cannot be had on macOS and Windows, where browsers hear of the keys by ways that no test can stand in.
 */
const pressKeys = (browser: () => Harness) => {
  const shows = (status: string, title: string) =>
    poll(
      async () => {
        const player = browser().desk?.player();
        return player?.status === status && player.title === title;
      },
      () => `The desktop shows ${JSON.stringify(browser().desk?.player())}`,
    );

  it('halt the voice, let it go on, and turn to the next article and back', async () => {
    const { site, openOurs, desk } = browser();
    for (const n of [1, 2]) site.put(`/tasti-${n}`, { body: inItalian(`Tasti ${n}`) });
    await saveWithPopup(browser(), site.url('/tasti-1'));
    const { id } = await saveWithPopup(browser(), site.url('/tasti-2'));
    const reader = await openOurs(`reader.html?id=${id}`);
    await reader.until(() => document.querySelector('.article-text p') && document.querySelector('nav'));
    await reader.run(() => {
      SpeechSynthesis.prototype.speak = () => {};
    });
    await reader.press('k');
    await reader.until(() => CSS.highlights.has('listening'));
    await shows('Playing', 'Tasti 2');

    desk?.press('PlayPause');
    await reader.until(() => !CSS.highlights.has('listening'));
    await shows('Paused', 'Tasti 2');
    desk?.press('PlayPause');
    await reader.until(() => CSS.highlights.has('listening'));
    await shows('Playing', 'Tasti 2');

    for (const [key, title] of [
      ['Next', 'Tasti 1'],
      ['Previous', 'Tasti 2'],
    ] as const) {
      desk?.press(key);
      await reader.until((wanted) => document.querySelector('h1')?.textContent === wanted, title);
      await reader.until(() => CSS.highlights.has('listening'));
      await shows('Playing', title);
    }

    desk?.press('Stop');
    await reader.until(() => !CSS.highlights.has('listening'));
    // Chromium's desktop then shows nothing any more, until it is played again.
    await reader.press('k');
    await reader.until(() => CSS.highlights.has('listening'));
    await shows('Playing', 'Tasti 2');
    await reader.close();
  });
};

describe.skipIf(!HAS_MEDIA_DESK)('with a desktop', () => {
  story('media keys', { voice: true, mediaKeys: true }, pressKeys);
});
