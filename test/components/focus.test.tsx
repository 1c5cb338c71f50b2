import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFocus } from '../../components/keep-focus.ts';
import { Library } from '../../components/library/Library.tsx';
import { Options } from '../../components/options/Options.tsx';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { setTags } from '../../lib/db/commands/set-tags.ts';
import { db } from '../../lib/db/database.ts';
import { t } from '../../lib/i18n.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

let stop = () => {};
beforeEach(() => {
  stop = keepFocus(document);
});
afterEach(() => stop());

const focus = () => document.activeElement as HTMLElement;
const key = (pressed: string) => fireEvent.keyDown(focus(), { key: pressed });
const rows = () => screen.queryAllByRole('listitem');

async function library(...titles: string[]) {
  for (const [at, title] of titles.entries()) await saveDraft(title, draft({ title }), 1000 - at);
}

describe.each(['popup', 'panel'] as const)('the focus in the %s', (view) => {
  it('goes to the follower of an archived row, to the one before the last, to the list when it is empty', async () => {
    await library('First', 'Second');
    show(<Library view={view} />);
    await screen.findByText('Second');
    await waitFor(() => {
      key('j');
      expect(focus().textContent).toBe('First');
    });
    key('e');
    await waitFor(() => expect(rows()).toHaveLength(1));
    await waitFor(() => expect(focus().textContent).toBe('Second'));
    expect(screen.getByRole('status').textContent).toBe(t('archived'));
    key('e');
    await waitFor(() => expect(rows()).toHaveLength(0));
    await waitFor(() => expect(focus().tagName).toBe('MAIN'));
    key('u');
    await screen.findByText('Second');
    expect(focus()).not.toBe(document.body);
  });

  it('is kept when all are selected and deleted by the button', async () => {
    await library('First', 'Second', 'Third');
    show(<Library view={view} />);
    await screen.findByText('Third');
    await waitFor(() => {
      key('j');
      expect(focus().textContent).toBe('First');
    });
    fireEvent.keyDown(focus(), { key: 'a', ctrlKey: true });
    const bar = await screen.findByRole('toolbar');
    within(bar).getByText('3 selected');
    const button = within(bar).getByRole('button', { name: t('delete') });
    button.focus();
    fireEvent.click(button);
    await waitFor(() => expect(rows()).toHaveLength(0));
    await waitFor(() => expect(focus().closest('main')).not.toBeNull());
  });
});

describe('the focus', () => {
  it('goes back from the toast to where it was', async () => {
    await library('First', 'Second');
    show(<Library view="panel" />);
    await screen.findByText('Second');
    await waitFor(() => {
      key('j');
      expect(focus().textContent).toBe('First');
    });
    key('f');
    const undo = await screen.findByRole('button', { name: t('undo') });
    undo.focus();
    fireEvent.click(undo);
    expect(focus().textContent).toBe('First');
    await waitFor(async () => expect((await db.articles.get('First'))?.favourite).toBe(0));
  });

  it('stays near a button that did its work and went', async () => {
    await library('First');
    await setTags(['First'], ['sea', 'ports']);
    show(<Options />);
    const item = (await screen.findByRole('textbox', { name: t('tagName', 'ports') })).closest(
      'li',
    ) as HTMLElement;
    const button = within(item).getByRole('button', { name: `${t('delete')}: ports` });
    button.focus();
    fireEvent.click(button);
    await waitFor(() => expect(item.isConnected).toBe(false));
    await waitFor(() => expect(focus().closest('section')?.querySelector('h2')?.id).toBe('tags'));
  });

  it('the shelf that a key leads to is spoken', async () => {
    await library('First');
    show(<Library view="panel" />);
    await screen.findByText('First');
    await waitFor(() => {
      key('g');
      key('a');
      expect(screen.getByRole('status').textContent).toBe(t('shelf_archive'));
    });
  });
});
