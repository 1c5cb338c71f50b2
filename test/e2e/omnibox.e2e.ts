import { expect, it } from 'vitest';
import { storyPage } from './harness/pages.ts';
import { saveWithPopup } from './harness/steps.ts';
import { story } from './harness/stories.ts';

story('the address bar', { headed: true }, (browser) => {
  it('searches the list with the keyword, and opens what was found', async () => {
    const { site, typeInAddressBar, ourTab } = browser();
    site.put('/lamp', { body: storyPage({ title: 'A lighthouse & its keeper' }) });
    site.put('/pier', { body: storyPage({ title: 'Pier painted green' }) });
    for (const path of ['/lamp', '/pier']) await saveWithPopup(browser(), site.url(path));
    await typeInAddressBar('bs lighthouse');
    const list = await ourTab('sidepanel.html');
    await list.until(() => document.querySelector('[data-row] mark'));
    const found = await list.run(() =>
      [...document.querySelectorAll('[data-row] h3')].map((it) => it.textContent),
    );
    expect(found).toEqual(['A lighthouse & its keeper']);
    expect(await list.run(() => document.querySelector<HTMLInputElement>('input[type=search]')?.value)).toBe(
      'lighthouse',
    );
  });
});
