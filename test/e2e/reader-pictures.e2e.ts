import { expect, it } from 'vitest';
import { complaints } from './harness/axe.ts';
import { PARAGRAPHS, storyPage } from './harness/pages.ts';
import { png } from './harness/pictures.ts';
import { saveWithPopup, waitForRow } from './harness/steps.ts';
import { say, story } from './harness/stories.ts';

const figure = (src: string, name: string) =>
  `<figure><img src="${src}" alt="${name}"><figcaption>${name}, seen from the quay</figcaption></figure>`;

story('pictures in the reader', {}, (browser) => {
  it('are named while they are missing, keep their place, and are shown in full by key', async () => {
    const { site, openOurs } = browser();
    // Told again, the story begins anew: the sizes of its pictures are known the second time.
    const path = `/gallery-${Date.now()}`;
    const late = `${path}/late.png`;
    // A picture that is none: a 404 would be reported as an error of our page.
    site.put(late, { body: 'not yet', type: 'image/png' });
    for (const n of [1, 2]) site.put(`${path}/${n}.png`, { body: png(600 + n, 400), type: 'image/png' });
    const paragraphs = [...PARAGRAPHS, ...PARAGRAPHS.map((it) => `Later. ${it}`)];
    const pictures = [
      figure(`${path}/1.png`, 'The span'),
      figure(`${path}/2.png`, 'The market'),
      figure(site.url(late, 'pictures.example'), 'The pier'),
    ];
    const after = pictures.map((it, n) => `${it}<p>Between them. ${PARAGRAPHS[n]}</p>`).join('');
    site.put(path, { body: storyPage({ title: 'A gallery', paragraphs, after }) });
    const { id } = await saveWithPopup(browser(), site.url(path));
    await waitForRow(browser(), 'articles', (it) => it.id === id && it.pictureStored === 2);

    const reader = await openOurs(`reader.html?id=${id}`);
    // Before anything is loaded, every stored picture has its shape.
    const shapes = await reader.until(() => {
      const all = [...document.querySelectorAll<HTMLImageElement>('.article-text img')];
      return all.length === 3 && all.map((it) => it.style.aspectRatio);
    });
    expect(shapes).toEqual(['601 / 400', '602 / 400', '']);
    await reader.run(() => document.querySelectorAll('figure')[2]?.scrollIntoView());
    await reader.until(() => document.querySelector('.missing-picture')?.textContent?.includes('The pier'));
    site.put(late, { body: png(500, 300), type: 'image/png' });
    await reader.click('.missing-picture button');
    await reader.until(() => document.querySelectorAll<HTMLImageElement>('img')[2]?.naturalWidth === 500);

    await reader.run(() => scrollTo({ top: 0, behavior: 'instant' }));
    await reader.press('g');
    const shows = (caption: string) =>
      reader.until((words) => {
        const dialog = document.querySelector('dialog[open]');
        return dialog?.contains(document.activeElement) && dialog.textContent?.includes(words);
      }, caption);
    await shows('The span');
    await reader.press('ArrowRight');
    await shows('The market');
    for (const _ of [1, 2, 3, 4]) await reader.press('Tab');
    expect(await reader.run(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    await reader.press('ArrowLeft');
    await shows('The span');
    await reader.press('Escape');
    await reader.until(() => !document.querySelector('dialog'));
    // With Tab and Enter as well; the focus comes back to the picture.
    await reader.run(() => document.querySelector<HTMLElement>('.article-text img')?.focus());
    await reader.press('Tab');
    const named = () => (document.activeElement as HTMLImageElement | null)?.alt;
    expect(await reader.run(named)).toBe('The market');
    await reader.press('Enter');
    await shows('The market');
    await reader.press('Escape');
    await reader.until(() => !document.querySelector('dialog'));
    expect(await reader.run(named)).toBe('The market');
    expect(await complaints(reader)).toEqual([]);
    await reader.press('i');
    await reader.until(
      (words) => document.querySelector('nav section')?.textContent?.includes(words),
      say('factPictures'),
    );
    await reader.close();
  });
});
