import type { Harness, View } from '../../e2e/harness/harness.ts';
import { launch } from '../../e2e/harness/launch.ts';
import { PARAGRAPHS, storyPage } from '../../e2e/harness/pages.ts';
import { forgeInPage, hijackPrototypes } from '../../hostile/forged.ts';
import { speakAsOurScript } from '../../hostile/plunder.ts';
import { openAndSave, saveFrom } from '../../hostile/save-hostile.ts';
import type { Trial } from '../trial.ts';

/** Messages and events of each kind that a page sends. */
const FORGED = 100;
/** Firefox cannot keep `storage.local` from scripts in pages: no setting of it does. What lies there is no article. */
const KNOWN = /^settings (?:read|written)$/;

export const trial: Trial = {
  name: 'a page that speaks as us',
  count: FORGED,
  browsers: ['chromium', 'firefox'],
  async run(name, count) {
    const browser = await launch(name, { granted: true });
    try {
      const ours = await browser.openOurs('options.html');
      const failures = [
        ...(await byThePage(browser, ours, count)),
        ...(await withHijackedPrototypes(browser, ours)),
      ];
      await browser.open(browser.site.url('/forging'));
      const before = await everything(browser);
      const loot = Object.entries(await speakAsOurScript(ours, browser.site.url('/forging')));
      const got = loot.filter(([, value]) => value !== '').map(([what, value]) => `${what}: ${value}`);
      const known = name === 'firefox' ? got.filter((it) => KNOWN.test(it.split(':')[0] ?? '')) : [];
      failures.push(...got.filter((it) => !known.includes(it)));
      if ((await everything(browser)) !== before) failures.push('the library changed');
      for (const failure of failures) console.error(failure);
      const tried = count + 1 + loot.length;
      return {
        tried,
        survived: tried - failures.length,
        lost: failures.length,
        note: `messages and events, hijacked prototypes, ${loot.length} requests of a script that bears our id${
          known.length > 0
            ? '; that script can reach `storage.local`, where the browser lets nobody keep it out'
            : ''
        }`,
      };
    } finally {
      await browser.quit();
    }
  },
};

const everything = async (browser: Harness): Promise<string> =>
  JSON.stringify([await browser.rows('articles'), await browser.rows('bodies')]);

/** Before the reader acts nothing happens; and a save among the noise brings the story and nothing else. */
async function byThePage(browser: Harness, ours: View, count: number): Promise<string[]> {
  const url = browser.site.url('/forging');
  browser.site.put('/forging', { body: storyPage({ title: 'The true headline' }) });
  await browser.open(url);
  await browser.page.run(forgeInPage, count);
  const early = await everything(browser);
  await browser.page.run(
    `(count) => {
    const forge = ${forgeInPage};
    globalThis.forging = setInterval(() => forge(8), 5);
  }` as never,
  );
  const answer = await saveFrom(ours, url);
  await browser.page.run(() => clearInterval((globalThis as unknown as { forging: number }).forging));
  const rows = await browser.rows('articles');
  return [
    ...(early === '[[],[]]' ? [] : ['the library changed before anybody saved']),
    ...(answer?.value?.type === 'saved' ? [] : [`the save: ${JSON.stringify(answer)}`]),
    ...(rows.length === 1 && rows[0]?.title === 'The true headline'
      ? []
      : ['the library holds something else']),
  ];
}

/** The page's own world lies about everything; ours does not hear of it. */
async function withHijackedPrototypes(browser: Harness, ours: View): Promise<string[]> {
  const head = `<script>addEventListener('load', () => setTimeout(${hijackPrototypes}));</script>`;
  browser.site.put('/hijacked', { body: storyPage({ title: 'A hijacked page', head }) });
  const id = await openAndSave(browser, ours, browser.site.url('/hijacked')).catch(String);
  const text = (await browser.rows('texts')).find((it) => it.id === id)?.text ?? id;
  const whole = PARAGRAPHS.every((it) => text.includes(it));
  return whole ? [] : [`a hijacked page: ${text.slice(0, 300)}`];
}
