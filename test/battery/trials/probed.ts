import { readdirSync } from 'node:fs';
import { CHROMIUM_FOLDER } from '../../e2e/harness/chromium-harness.ts';
import { FIREFOX_FOLDER } from '../../e2e/harness/firefox-harness.ts';
import { launch } from '../../e2e/harness/launch.ts';
import { storyPage } from '../../e2e/harness/pages.ts';
import { findTraces, probeFiles, watchForTraces } from '../../hostile/probe.ts';
import type { Trial } from '../trial.ts';

export const trial: Trial = {
  name: 'a page that looks for us',
  count: 30,
  browsers: ['chromium', 'firefox'],
  async run(name, count) {
    const browser = await launch(name);
    try {
      const folder = name === 'chromium' ? CHROMIUM_FOLDER : FIREFOX_FOLDER;
      const files = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((it) => it.isFile())
        .map((it) => `${it.parentPath.slice(folder.length + 1)}/${it.name}`.replace(/^\//, ''))
        .slice(0, count);
      const ours = await browser.openOurs('options.html');
      const root = await ours.run(() => `${location.origin}/`);
      await ours.close();
      // The same address with other letters: nobody's.
      const nobodys = root.replace(/[a-p0-9](?=[^/]*\/$)/g, (it) => (it === 'a' ? 'b' : 'a'));
      const head = `<script>(${watchForTraces})()</script>`;
      const failures: string[] = [];
      browser.site.put('/probe', { body: storyPage({ title: 'A probe', head }) });
      await browser.open(browser.site.url('/probe'));
      for (const file of files) {
        const [of, not] = [
          await browser.page.run(probeFiles, root, [file]),
          await browser.page.run(probeFiles, nobodys, [file]),
        ];
        if (String(of).replaceAll(root, '') !== String(not).replaceAll(nobodys, ''))
          failures.push(`${file}: ${of} where nobody is: ${not}`);
      }
      await browser.open(browser.site.url('/probe?again'));
      failures.push(...(await browser.page.run(findTraces)));
      for (const failure of failures) console.error(failure);
      const tried = files.length + 1;
      return {
        tried,
        survived: tried - failures.length,
        lost: failures.length,
        note: 'every file of ours by eight ways of asking, against an address that is nobody’s; and traces in the page',
      };
    } finally {
      await browser.quit();
    }
  },
};
