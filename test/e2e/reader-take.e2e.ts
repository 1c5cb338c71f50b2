import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { faultsOf } from '../lib/transfer/check-epub.ts';
import { complaints } from './harness/axe.ts';
import { savedFile } from './harness/downloads.ts';
import type { View } from './harness/harness.ts';
import { PARAGRAPHS, storyPage } from './harness/pages.ts';
import { png } from './harness/pictures.ts';
import { saveWithPopup, waitForRow } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

const PANELS = [
  'panel_highlights',
  'panel_listen',
  'panel_versions',
  'panel_facts',
  'panel_take',
  'panel_typography',
] as const;

/** Wider than any paper. */
const TABLE = `<table><caption>Load</caption>${`<tr>${'<td>Northern pier</td>'.repeat(40)}</tr>`.repeat(2)}</table>`;
const AFTER =
  '<figure><img src="/kept.png" alt="The span"><figcaption>The span, seen from the quay</figcaption></figure>' +
  `<p>What lies under the bridge was measured twice before the vote, and &amp; is no letter &lt;there&gt;.<br>So it was.</p>${TABLE}<p>Before <a href="https://o.example/"><img src="/gone.png" alt="The pier in a link"></a>, the council meets again in the second week of the next month.</p>`;

/** Presses a way of the panel by its keys: the panel opens, does it, and is closed again. */
async function take(reader: View, key: string): Promise<void> {
  await reader.press('c');
  await reader.until(() => document.querySelector('nav section'));
  await reader.press(key);
  await reader.until(() => !document.querySelector('nav section'));
}

/** Selects words of the first paragraph. */
const markWords = (view: View, words: string) =>
  view.run((wanted) => {
    const node = document.querySelector('.article-text p')?.firstChild as Text;
    const at = node.data.indexOf(wanted);
    document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
  }, words);

story('taking an article along', { complaints: /status of 404/ }, (browser) => {
  it('copies, saves files of Markdown, HTML and EPUB by key, whole and with pictures and highlights, and prints the story alone', async () => {
    const { site, openOurs } = browser();
    site.put('/kept.png', { body: png(640, 400), type: 'image/png' });
    site.put('/take', { body: storyPage({ title: 'To be taken along', after: AFTER }) });
    const { id } = await saveWithPopup(browser(), site.url('/take'));
    await waitForRow(browser(), 'articles', (it) => it.id === id && it.pictureStored === 1);
    const reader = await openOurs(`reader.html?id=${id}`);
    await reader.until(() => document.querySelector('.article-text img[src]'));
    await markWords(reader, 'the old swing bridge');
    await reader.press('2');
    await reader.until(() => CSS.highlights.size === 1);

    await take(reader, 'q');
    const copied = await reader.until(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^“The harbour council .*”\n— To be taken along, Ines Halloran, The Daily Example, 2026-03-17\nhttp/,
    );

    await take(reader, 's');
    const markdown = strFromU8(await savedFile(browser(), 'To be taken along.md'));
    expect(markdown).toMatch(/^---\ntitle: "To be taken along"\nauthor: "Ines Halloran"\n/);
    expect(markdown).toContain('> the old swing bridge');
    expect(markdown).toContain(`![The span](${site.url('/kept.png')})`);

    await take(reader, 'h');
    const html = strFromU8(await savedFile(browser(), 'To be taken along.html'));
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(html).toContain('<mark>the old swing bridge</mark>');
    expect(html.match(/src="[^"]{0,29}/g)).toEqual(['src="data:image/png;base64,iVBORw0']);

    await take(reader, 'e');
    const book = await savedFile(browser(), 'To be taken along.epub');
    expect(faultsOf(book)).toEqual([]);
    const files = unzipSync(book);
    const chapter = strFromU8(files['book/chapter-1.xhtml'] as Uint8Array);
    expect(chapter).toContain('<mark>the old swing bridge</mark>');
    expect(strFromU8((files['book/picture-1.png'] as Uint8Array).subarray(1, 4))).toBe('PNG');

    // A picture that is not there is words in its link, not a link in a link.
    for (const file of [html, chapter])
      expect(file).toMatch(/<a href="https:\/\/o.example\/"[^>]*>The pier in a link<\/a>/);
    for (const file of [markdown, html, chapter])
      for (const paragraph of PARAGRAPHS.slice(1)) expect(file).toContain(paragraph);

    await markWords(reader, 'ending a quarrel');
    await reader.press('w');
    await reader.until(() => document.activeElement?.tagName === 'TEXTAREA');
    await reader.press('7');
    await reader.press('Escape');
    await reader.until(() => document.querySelectorAll('article > section blockquote').length === 2);
    await reader.run(() => {
      document.documentElement.dataset.theme = 'black';
      document.querySelector<HTMLElement>('header a')?.focus();
    });
    const unfolded = await reader.run(() => {
      const details = document.createElement('details');
      document.querySelector('.article-text')?.append(details);
      dispatchEvent(new Event('beforeprint'));
      return details.open;
    });
    expect(unfolded).toBe(true);
    await browser().showAsPrinted(reader, true);
    const onPaper = await reader.until(() => {
      const isThere = (selector: string) =>
        [...document.querySelectorAll(selector)].map((it) => it.checkVisibility());
      const last = document.querySelector('.article-text > :last-child');
      return (
        last &&
        getComputedStyle(last).contentVisibility === 'visible' && {
          ours: [...isThere('nav'), ...isThere('button'), ...isThere('summary')].some(Boolean),
          text: isThere('h1, .article-text > *').every(Boolean),
          ring: getComputedStyle(document.activeElement as Element).outlineStyle,
          tables: [...document.querySelectorAll('.table-scroll')].map(
            (it) => it.scrollWidth <= it.clientWidth,
          ),
          notes: [...document.querySelectorAll('article > section > div')].map((it) => [
            it.checkVisibility(),
            it.textContent,
          ]),
          // Black words on the marks of a black screen could not be read on paper.
          mark: getComputedStyle(document.querySelector('article > section blockquote') as Element)
            .borderInlineStartColor,
        }
      );
    });
    expect(onPaper).toEqual({
      ours: false,
      text: true,
      ring: 'none',
      tables: [true],
      notes: [
        [true, 'the old swing bridge'],
        [true, 'ending a quarrel7'],
      ],
      mark: 'rgb(195, 236, 180)',
    });
    await browser().showAsPrinted(reader, false);
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
