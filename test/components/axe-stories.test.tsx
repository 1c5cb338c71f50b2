import { fireEvent, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { Options } from '../../components/options/Options.tsx';
import { Reader } from '../../components/reader/Reader.tsx';
import type { SafeHtml } from '../../lib/article.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { takeOutBlocks } from '../../lib/db/commands/teach-rules.ts';
import { db } from '../../lib/db/database.ts';
import { plural, t } from '../../lib/i18n.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

const PODCAST = 'Listen to our podcast every Friday.';
const prose = Array.from({ length: 5 }, (_, n) => `<p>Paragraph ${n} says what happened at the harbour.</p>`);
const html = [`<p>${PODCAST}</p>`, ...prose].join('') as SafeHtml;
const page = (n: number) => draft({ title: `Story ${n}`, contentHtml: html });

async function expectSound() {
  document.documentElement.lang = 'en';
  document.title = 'Broadsheet';
  const { violations } = await axe.run(document, { iframes: false });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((it) => it.html).join(' | ')}`)).toEqual([]);
}

it('axe finds nothing in a story that changed, is not whole, and was corrected', async () => {
  const pages = { total: 3, rest: ['https://daily.example/story?page=3'] };
  await saveDraft('it', page(1), 1);
  await saveDraft('again', { ...page(1), title: 'Another', url: page(1).url, canonicalUrl: page(1).url }, 2);
  await db.articles.update('it', { pages, grade: 'cut', gradeReasons: ['fadeOut'] });
  await db.bodies.update('it', { notes: ['Correction: It was Friday.'] });
  show(<Reader articleId="it" />);
  await screen.findByText(t('notesTitle'));
  await screen.findByText(t('changedSinceSaved'));
  await expectSound();
});

it('axe finds nothing in a live blog, nor in what was taught', async () => {
  const time = '<h2><time datetime="2026-03-17T09:00:00.000Z">9:00</time> At nine</h2><p>It opened.</p>';
  await saveDraft('it', draft({ live: true, contentHtml: `${html}${time}` as SafeHtml }), 1);
  await saveDraft('other', page(2), 1);
  const cut = { id: 'c', articleId: 'it', block: 0, quote: PODCAST, text: PODCAST, createdAt: 1 };
  await takeOutBlocks('daily.example', html, [cut], 1);
  show(<Reader articleId="it" />);
  fireEvent.click(await screen.findByText(`1 block removed: ${t('cutByYou')} 1`));
  fireEvent.click(await screen.findByRole('button', { name: t('earlierLook') }));
  await screen.findByText(plural('earlierFound', 1), { selector: 'p' });
  await expectSound();
});

it('axe finds nothing in the options where rules are listed', async () => {
  const cut = { id: 'c', articleId: 'it', block: 0, quote: PODCAST, text: PODCAST, createdAt: 1 };
  await takeOutBlocks('daily.example', html, [cut], 1);
  show(<Options />);
  await screen.findByRole('checkbox', { name: t('ruleTakesOut', PODCAST) });
  await expectSound();
});
