import { expect, it } from 'vitest';
import { storyPage } from './harness/pages.ts';
import { saveWithPopup } from './harness/steps.ts';
import { story } from './harness/stories.ts';

/** Both test browsers have a voice for Italian, and for nothing else. */
const PARAGRAPHS = [
  'Il consiglio del porto ha deciso martedì sera di lasciare aperto ai pedoni il vecchio ponte girevole, mettendo fine a una lite che aveva diviso il lungomare per quasi dieci anni e che era costata il posto a due sindaci.',
  'Gli ingegneri hanno spiegato alla seduta che la campata di ferro, costruita per i carri e poi affidata agli autobus, porterà i passanti con sicurezza per altri trent’anni, se prima dell’inverno si cambieranno i cuscinetti del pilone nord.',
  'I negozianti delle due rive avevano avvertito che la chiusura avrebbe costretto i loro clienti a un giro di quasi due chilometri, oltre il mercato del pesce e la circonvallazione, dove nessuno cammina per scelta.',
];
const inItalian = (title: string) =>
  storyPage({ title, paragraphs: PARAGRAPHS }).replace('<html lang="en">', '<html lang="it-IT">');

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
    site.put('/ohne', { body: inItalian('Ohne Stimme').replace('lang="it-IT"', 'lang="da"') });
    const { id } = await saveWithPopup(browser(), site.url('/ohne'));
    const reader = await openOurs(`reader.html?id=${id}`);
    await reader.until(() => document.querySelector('.article-text p'));
    for (const key of ['l', 'k']) await reader.press(key);
    await reader.until(() => document.querySelector('nav [role=status]')?.textContent);
    await reader.close();
  });
});
