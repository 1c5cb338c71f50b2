import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { Reader } from '../../components/reader/Reader.tsx';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { db } from '../../lib/db/database.ts';
import { plural, t } from '../../lib/i18n.ts';
import type { VisitOutcome } from '../../lib/visit-answer.ts';
import { extension } from './fake-extension.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

const frame = () => document.querySelector<HTMLIFrameElement>('iframe');
const task = () => new URLSearchParams(new URL(frame()?.src ?? 'x:').hash.slice(1));

/** The frame answers, as the page in it would. */
async function answer(outcome: VisitOutcome, from: Window | null = null) {
  const own = await waitFor(() => {
    if (!frame()) throw new Error('no frame');
    return frame()?.contentWindow ?? null;
  });
  const data = { broadsheet: 'visit', id: 'it', outcome };
  dispatchEvent(new MessageEvent('message', { data, origin: location.origin, source: from ?? own }));
}

it('opening the original compares it while we may read it, by link and by key', async () => {
  extension.permitted = true;
  await saveDraft('it', draft(), 1);
  show(<Reader articleId="it" />);
  const link = await screen.findByRole('link', { name: t('original') });
  // The page listens a moment after the link is there.
  await waitFor(() => {
    fireEvent.click(link);
    screen.getByText(t('originalChecking'));
  });
  expect(Object.fromEntries(task())).toEqual({ id: 'it', what: 'compare' });
  // Whatever else speaks to the page is not heard.
  await answer({ type: 'unlike' }, window);
  await answer({ type: 'same' });
  await screen.findByText(t('originalSame'));
  expect(frame()).toBeNull();
  await waitFor(() => {
    fireEvent.keyDown(document.body, { key: 'o' });
    screen.getByText(t('originalChecking'));
  });
  await answer({ type: 'poorer' });
  await screen.findByText(t('originalPoorer'));
});

it('without the permission nothing is read', async () => {
  await saveDraft('it', draft(), 1);
  show(<Reader articleId="it" />);
  fireEvent.click(await screen.findByRole('link', { name: t('original') }));
  fireEvent.click(screen.getByRole('button', { name: t('panel_versions') }));
  await screen.findByText(t('originalHint'));
  expect(frame()).toBeNull();
});

it('pages that are missing are said and fetched when it is allowed', async () => {
  const pages = {
    total: 4,
    rest: ['https://daily.example/story?page=3', 'https://daily.example/story?page=4'],
  };
  await saveDraft('it', draft({ pages }), 1);
  show(<Reader articleId="it" />);
  await screen.findByText(t('pagesSomeSaved', 2, 4));
  extension.permitted = true;
  fireEvent.click(screen.getByRole('button', { name: plural('pagesFetch', 2) }));
  await screen.findByText(t('pagesFetching'));
  expect(task().get('what')).toBe('pages');
  await db.articles.update('it', { pages: { total: 4, rest: [] } });
  await answer({ type: 'joined' });
  await screen.findByText(t('pagesJoined'));
  await waitFor(() => expect(screen.queryByText(t('pagesSomeSaved', 2, 4))).toBeNull());
});

it('corrections stand before the story', async () => {
  await saveDraft('it', draft(), 1);
  await db.bodies.update('it', { notes: ['Correction: It was Friday.'] });
  show(<Reader articleId="it" />);
  const note = await screen.findByText('Correction: It was Friday.');
  expect(note.closest('section')?.textContent).toContain(t('notesTitle'));
});
