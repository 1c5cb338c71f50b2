import { expect, it } from 'vitest';
import { inItalian } from './harness/italian-page.ts';
import { storyPage } from './harness/pages.ts';
import { saveWithPopup } from './harness/steps.ts';
import { story } from './harness/stories.ts';

/** A language that neither browser has a voice for. */
const IN_DANISH = [
  'Havnens råd har tirsdag aften besluttet, at den gamle svingbro skal være åben for alle, der går til fods, og dermed er en strid endt, som har delt byen i næsten ti år.',
  'Ingeniørerne har sagt til mødet, at det gamle jern kan bære de gående i tredive år endnu, hvis lejerne i den nordlige pille bliver skiftet, før det er vinter.',
  'De handlende på begge sider af vandet har sagt, at det ville have været en omvej på to kilometer for deres kunder, og at ingen går den vej, fordi de har lyst.',
];

story('listening', { voice: true }, (browser) => {
  it('reads an article to its end and goes on with the queue, at the speed that was chosen', async () => {
    const { site, openOurs, name } = browser();
    for (const n of [1, 2]) site.put(`/ascolto-${n}`, { body: inItalian(`Ascolto ${n}`) });
    const first = await saveWithPopup(browser(), site.url('/ascolto-1'));
    const second = await saveWithPopup(browser(), site.url('/ascolto-2'));
    const queued = await openOurs(`reader.html?id=${second.id}`);
    await queued.until(() => document.querySelector('.article-text p'));
    for (const key of ['l', 'q']) await queued.press(key);
    await queued.until((id) => localStorage.getItem('listen-queue')?.includes(id), second.id);
    // Out of it by key, and in again.
    await queued.until(() => document.querySelector('nav section [data-entry]'));
    for (const key of ['ArrowDown', 'Delete']) await queued.press(key);
    await queued.until(
      () =>
        localStorage.getItem('listen-queue') === '[]' && !document.querySelector('nav section [data-entry]'),
    );
    await queued.press('q');
    await queued.until((id) => localStorage.getItem('listen-queue')?.includes(id), second.id);
    await queued.close();

    const reader = await openOurs(`reader.html?id=${first.id}`);
    await reader.until(() => document.querySelector('.article-text p'));
    for (const key of ['b', 'k']) await reader.press(key);
    // Firefox's voice for tests says a sentence in no time.
    if (name === 'chromium') await reader.until(() => CSS.highlights.has('listening'));
    await reader.until(() => document.querySelector('h1')?.textContent === 'Ascolto 2');
    await reader.until(
      () => localStorage.getItem('listen-queue') === '[]' && !CSS.highlights.has('listening'),
    );
    const speed = await reader.until(() => document.querySelector<HTMLSelectElement>('nav select')?.value);
    expect(speed).toBe('1.25');
    await reader.close();
  });

  it('says so where no voice speaks the language', async () => {
    const { site, openOurs } = browser();
    site.put('/ohne', {
      body: storyPage({ title: 'Uden stemme', paragraphs: IN_DANISH }).replace('lang="en"', 'lang="da"'),
    });
    const { id } = await saveWithPopup(browser(), site.url('/ohne'));
    const reader = await openOurs(`reader.html?id=${id}`);
    await reader.until(() => document.querySelector('.article-text p'));
    for (const key of ['l', 'k']) await reader.press(key);
    await reader.until(() => document.querySelector('nav [role=status]')?.textContent);
    await reader.close();
  });
});
