import { act, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { Library } from '../../components/library/Library.tsx';
import { mount } from '../../components/mount.tsx';
import { Options } from '../../components/options/Options.tsx';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { type PluralStem, plural, t, uiDirection, uiLanguage } from '../../lib/i18n.ts';
import { cleanStage, draft, show, speak } from './stage.tsx';

cleanStage();

describe('plural', () => {
  it.each<[language: string, stem: PluralStem, ...forms: [count: number, words: string][]]>([
    ['en', 'articles', [0, '0 articles'], [1, '1 article'], [2, '2 articles'], [1200, '1,200 articles']],
    ['de', 'articles', [1, '1 Artikel'], [1200, '1.200 Artikel']],
    ['fr', 'articles', [0, '0 article'], [1, '1 article'], [2, '2 articles'], [1e6, '1 000 000 d’articles']],
    ['pt_BR', 'articles', [0, '0 artigo'], [2, '2 artigos']],
    ['pt_PT', 'articles', [0, '0 artigos'], [1, '1 artigo']],
    ['ja', 'articles', [1, '記事1件'], [1200, '記事1,200件']],
    [
      'ar',
      'articles',
      [0, 'لا مقالات'],
      [1, 'مقال واحد'],
      [2, 'مقالان'],
      [3, '3 مقالات'],
      [10, '10 مقالات'],
      [11, '11 مقالًا'],
      [99, '99 مقالًا'],
      [100, '100 مقال'],
      [103, '103 مقالات'],
    ],
  ])('in %s: %s', (language, stem, ...forms) => {
    speak(language);
    // Which kind of narrow space separates thousands is the browser's affair.
    const said = forms.map(([count]) => [count, plural(stem, count).replace(/[\u00a0\u202f]/g, ' ')]);
    expect(said).toEqual(forms);
  });

  it('falls back to the general form where a language lacks the exact one', () => {
    speak('en');
    expect(uiLanguage()).toBe('en');
    expect(plural('articles', 0)).toBe('0 articles');
  });
});

it.each([
  ['en', '1,200 of 20,000 tabs done'],
  ['de', '1.200 von 20.000 Tabs erledigt'],
])('in %s a number among words is written as there', (language, words) => {
  speak(language);
  expect(t('tabsDone', 1200, 20_000)).toBe(words);
});

describe('a page', () => {
  it.each([
    ['ar', 'ar', 'rtl'],
    ['pt_BR', 'pt-BR', 'ltr'],
  ])('in %s says which language it is in and where its lines begin', (language, lang, dir) => {
    speak(language);
    act(() => mount('welcome', null));
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual([lang, dir]);
    expect(uiDirection()).toBe(dir);
    act(() => render(null, document.body));
  });
});

describe.each(['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'pt_BR', 'pt_PT'])('in %s', (language) => {
  it.each([
    ['the list', <Library key="" view="panel" />, 'A story'],
    ['the options', <Options key="" />, 'optionsTitle'],
    ['the welcome', <Welcome key="" />, 'welcomeTitle'],
  ] as const)('axe finds nothing in %s, and no word is missing', async (_name, view, ready) => {
    speak(language);
    await saveDraft('it', draft(), Date.now());
    document.documentElement.lang = uiLanguage();
    document.documentElement.dir = uiDirection();
    document.title = 'Broadsheet';
    show(view);
    await screen.findAllByText(ready === 'A story' ? ready : t(ready));
    const { violations } = await axe.run(document, { iframes: false });
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(document.body.textContent).not.toMatch(/\$\d|undefined|NaN/);
  });
});
