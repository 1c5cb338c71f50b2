import { launch } from '../../e2e/harness/launch.ts';
import { PARAGRAPHS } from '../../e2e/harness/pages.ts';
import { CLOBBERING_PAGES, clobberingPage } from '../../hostile/clobbering-pages.ts';
import { openAndSave } from '../../hostile/save-hostile.ts';
import type { Trial } from '../trial.ts';

export const trial: Trial = {
  name: 'pages that clobber names',
  count: CLOBBERING_PAGES,
  browsers: ['chromium', 'firefox'],
  async run(name, count) {
    const browser = await launch(name, { granted: true });
    try {
      const ours = await browser.openOurs('options.html');
      const failures: string[] = [];
      for (let n = 0; n < count; n++) {
        const title = `Clobbering page ${n}`;
        browser.site.put(`/clobber-${n}`, { body: clobberingPage(n, title) });
        const id = await openAndSave(browser, ours, browser.site.url(`/clobber-${n}`)).catch(String);
        const row = (await browser.rows('articles')).find((it) => it.id === id);
        const text = (await browser.rows('texts')).find((it) => it.id === id)?.text ?? '';
        const missing = PARAGRAPHS.filter((it) => !text.includes(it)).length;
        if (row?.title !== title || missing > 0)
          failures.push(`${n}: ${row?.title ?? id}, ${missing} paragraphs missing`);
      }
      for (const failure of failures) console.error(failure);
      return {
        tried: count,
        survived: count - failures.length,
        lost: failures.length,
        note: 'saved with headline and every paragraph',
      };
    } finally {
      await browser.quit();
    }
  },
};
