import { expect, it } from 'vitest';
import { complaints } from './harness/axe.ts';
import { type Fit, misfits } from './harness/fit.ts';
import { storyPage } from './harness/pages.ts';
import { openPopup } from './harness/steps.ts';
import { story } from './harness/stories.ts';

// The popup is as wide as it asks to be; what it shows is that of the panel.
const PAGES = ['sidepanel.html', 'options.html', 'welcome.html'];
const narrow: Fit[] = PAGES.flatMap((file) => [
  { file, width: 320, text: 1 },
  { file, width: 640, text: 2 },
]);

/** What is not looked at elsewhere: English is spoken in all other stories. */
const OTHERS = ['de', 'es', 'fr', 'it', 'ja', 'pt_BR', 'pt_PT'];

/** What words can break: names, languages and headings. Colours are the same in every language. */
const WORDS = [
  'html-lang-valid',
  'valid-lang',
  'document-title',
  'button-name',
  'link-name',
  'select-name',
  'label',
  'aria-input-field-name',
  'aria-command-name',
  'aria-valid-attr-value',
  'landmark-unique',
  'heading-order',
  'empty-heading',
];

story('in Arabic', { language: 'ar' }, (browser) => {
  it('every view is mirrored, fits a narrow window and large text, and axe finds nothing', async () => {
    const { site, open, openOurs } = browser();
    site.put('/qissa', { body: storyPage({ title: 'قصة قصيرة من النهر' }) });
    await open(site.url('/qissa'));
    const popup = await openPopup(browser());
    expect(await popup.run(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'ar',
      'rtl',
    ]);
    // The first thing on a line is on its right.
    expect(
      await popup.run(() => {
        const [first, last] = [...document.querySelectorAll('nav button')].slice(0, 2);
        return (first?.getBoundingClientRect().left ?? 0) > (last?.getBoundingClientRect().left ?? 0);
      }),
    ).toBe(true);
    await popup.click('text=حفظ');
    await popup.until(() => document.querySelector('[data-tone="good"]'));
    await popup.close();

    const found: Record<string, string[]> = {};
    for (const page of ['options.html', 'welcome.html', 'sidepanel.html']) {
      const view = await openOurs(page);
      await view.until(() => document.querySelector('main h2'));
      found[page] = await complaints(view);
      // Firefox complains of frames that go while they work.
      if (page === 'options.html' && browser().name === 'chromium')
        found.narrow = await misfits(view, narrow);
      await view.close();
    }
    expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
  });

  it('axe finds nothing in list and options in any other language either', async () => {
    const { speak, openOurs } = browser();
    const found: Record<string, string[]> = {};
    for (const language of OTHERS) {
      await speak(language);
      for (const page of ['sidepanel.html', 'options.html']) {
        const view = await openOurs(page);
        await view.until(() => document.querySelector('main h2'));
        expect(await view.run(() => document.documentElement.lang)).toBe(language.replace('_', '-'));
        found[`${page} ${language}`] = await complaints(view, WORDS);
        await view.close();
      }
    }
    expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
  });
});
