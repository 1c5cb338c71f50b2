import { expect, it } from 'vitest';
import { complaints } from './harness/axe.ts';
import type { View } from './harness/harness.ts';
import { PARAGRAPHS, storyPage } from './harness/pages.ts';
import { saveWithPopup } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

const PANELS = [
  'panel_highlights',
  'panel_listen',
  'panel_versions',
  'panel_facts',
  'panel_take',
  'panel_typography',
] as const;

/** Keeps a hold of every file that the page hands to the browser. */
const watchFiles = (view: View) =>
  view.run(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (file) => {
      (globalThis as { handed?: unknown }).handed = file;
      return make.call(URL, file);
    };
  });
const lastFile = (view: View) =>
  view.until(() => (globalThis as unknown as { handed?: Blob }).handed?.text());

story('taking an article along', {}, (browser) => {
  it('saves Markdown and a file of HTML', async ({ skip }) => {
    const { site, openOurs, name } = browser();
    // Firefox runs our looks in a sandbox of its own, from which the page's functions cannot be watched.
    if (name === 'firefox') skip();
    site.put('/take', { body: storyPage({ title: 'To be taken along' }) });
    const { id } = await saveWithPopup(browser(), site.url('/take'));
    const reader = await openOurs(`reader.html?id=${id}`);
    await reader.until(() => document.querySelector('.article-text p'));
    await watchFiles(reader);
    for (const [words, beginning] of [
      [say('takeHtml'), '<!doctype html>'],
      [say('takeMarkdown'), '---\ntitle: "To be taken along"'],
    ] as const) {
      await reader.click(`text=${say('panel_take')}`);
      await reader.until((wanted) => {
        const buttons = [...document.querySelectorAll('button')].filter((it) => it.textContent === wanted);
        buttons.at(-1)?.click();
        return buttons.length > 0;
      }, words);
      await reader.until(() => !document.querySelector('nav section'));
      const file = (await lastFile(reader)) ?? '';
      expect(file.startsWith(beginning)).toBe(true);
      for (const paragraph of PARAGRAPHS) expect(file).toContain(paragraph);
    }
    await reader.close();
  });

  it('axe-core finds nothing in the panels, in any theme', async () => {
    const { site, openOurs } = browser();
    site.put('/panels', { body: storyPage({ title: 'Every panel' }) });
    const { id } = await saveWithPopup(browser(), site.url('/panels'));
    const reader = await openOurs(`reader.html?id=${id}`);
    await reader.until(() => document.querySelector('.article-text p'));
    const found: Record<string, string[]> = {};
    for (const panel of PANELS) {
      await reader.click(`text=${say(panel)}`);
      await reader.until(() => document.querySelector('nav section'));
      found[panel] = await complaints(reader);
      if (panel !== 'panel_typography') await reader.press('Escape');
    }
    for (const theme of ['light', 'sepia', 'dark', 'black', 'contrast'] as const) {
      await reader.click(`text=${say(`theme_${theme}`)}`);
      await reader.until((wanted) => document.documentElement.dataset.theme === wanted, theme);
      found[theme] = await complaints(reader);
    }
    await reader.close();
    expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
  });
});
