import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { Reader } from '../../components/reader/Reader.tsx';
import type { SafeHtml } from '../../lib/article.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { plural, t } from '../../lib/i18n.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

const entry = (hour: number) =>
  `<h2><time datetime="2026-03-17T0${hour}:00:00.000Z">${hour}:00</time> At ${hour}</h2><p>What happened then.</p>`;
const headings = () => [...document.querySelectorAll('.article-text h2')].map((it) => it.textContent);

it('a live blog is read from its newest entry or its oldest, by button and by key', async () => {
  const contentHtml = `<p>All day.</p>${[9, 8, 7].map(entry).join('')}` as SafeHtml;
  await saveDraft('it', draft({ contentHtml, live: true }), Date.now());
  show(<Reader articleId="it" />);
  await screen.findByText(new RegExp(plural('liveEntries', 3)));
  await waitFor(() => expect(headings()).toEqual(['9:00 At 9', '8:00 At 8', '7:00 At 7']));
  fireEvent.click(screen.getByRole('button', { name: t('liveOrder_oldest') }));
  await waitFor(() => expect(headings()).toEqual(['7:00 At 7', '8:00 At 8', '9:00 At 9']));
  expect(screen.getByRole('button', { name: t('liveOrder_oldest') }).getAttribute('aria-pressed')).toBe(
    'true',
  );
  fireEvent.keyDown(document.body, { key: 's' });
  await waitFor(() => expect(headings()).toEqual(['9:00 At 9', '8:00 At 8', '7:00 At 7']));
  expect(document.querySelector('.article-text')?.firstElementChild?.textContent).toBe('All day.');
});
