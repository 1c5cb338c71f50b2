import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { SidePanel } from '../../components/highlights/SidePanel.tsx';
import { Reader } from '../../components/reader/Reader.tsx';
import { putHighlight } from '../../lib/db/commands/highlights.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { trash } from '../../lib/db/commands/trash.ts';
import { db } from '../../lib/db/database.ts';
import type { HighlightRow } from '../../lib/db/rows.ts';
import { t } from '../../lib/i18n.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

const mark = (id: string, articleId: string, exact: string, change: Partial<HighlightRow> = {}) =>
  putHighlight({
    ...{ id, articleId, exact, prefix: '', suffix: '', start: 4, end: 4 + exact.length },
    ...{ colour: 'green', note: '', createdAt: Number(id), changedAt: 1 },
    ...change,
  });

async function fill() {
  await saveDraft('a', draft({ title: 'Élan of the harbour' }), 1);
  await saveDraft('b', draft({ title: 'Second story' }), 2);
  await saveDraft('c', draft({ title: 'Thrown away' }), 3);
  await mark('1', 'a', 'first');
  await mark('2', 'b', 'paragraph', { note: 'Ask the mayor' });
  await mark('3', 'c', 'first');
  await trash(['c'], 4);
}

const shown = () => screen.queryAllByRole('link', { name: /./ }).map((it) => it.textContent);

describe('all highlights', () => {
  it('are listed under their articles in the side panel, found by words, and open at their place', async () => {
    await fill();
    show(<SidePanel />);
    await screen.findByText('Second story');
    fireEvent.keyDown(document.body, { key: 'g' });
    fireEvent.keyDown(document.body, { key: 'h' });
    const field = await screen.findByRole('searchbox', { name: t('highlightsSearch') });
    await waitFor(() => expect(shown()).toEqual(['paragraph', 'first']));
    const place = new URL((screen.getByText('paragraph') as HTMLAnchorElement).href);
    expect(place.search).toBe('?id=b&highlight=2');
    for (const [words, found] of [
      ['mayor', ['paragraph']],
      ['elan FIRST', ['first']],
      ['nothing of it', []],
    ] as const) {
      fireEvent.input(field, { target: { value: words } });
      await waitFor(() => expect(shown()).toEqual(found));
    }
    screen.getByText(t('highlightsNoneFound'));
    fireEvent.input(field, { target: { value: '' } });
    await waitFor(() => expect(shown()).toHaveLength(2));
    fireEvent.click(screen.getAllByRole('button', { name: t('highlightRemove') })[0] as HTMLElement);
    await waitFor(() => expect(shown()).toEqual(['first']));
    fireEvent.click(await screen.findByRole('button', { name: t('undo') }));
    await waitFor(() => expect(shown()).toHaveLength(2));
    fireEvent.click(screen.getByRole('button', { name: t('highlightsBack') }));
    await screen.findByRole('heading', { name: t('extName') });
  });

  it('opens the article at the one that is wanted, and says when its words are gone', async () => {
    await fill();
    await mark('4', 'a', 'words that were cut from it');
    const open = async (id: string, text: string) => {
      history.replaceState(null, '', `?id=a&highlight=${id}`);
      const view = show(<Reader articleId="a" />);
      await screen.findByText(text);
      view.unmount();
    };
    await open('1', t('note'));
    await open('4', t('highlightsLost'));
    history.replaceState(null, '', '?');
    expect(await db.places.count()).toBe(0);
  });
});
