import { act, screen, waitFor } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { forgetViews } from '../../components/library/all-views.ts';
import { Library } from '../../components/library/Library.tsx';
import { type ListView, PLAIN_VIEW } from '../../components/library/list-view.ts';
import { rememberedView, rememberView, viewFrom } from '../../components/library/remembered-view.ts';
import { useFollowedView } from '../../components/library/use-followed-view.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { extension } from './fake-extension.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

/** As another window does it: the browser tells all others. */
async function elsewhere(change: () => void): Promise<void> {
  await act(() => {
    change();
    dispatchEvent(new StorageEvent('storage', { key: 'list-panel' }));
  });
}
const kept = () => rememberedView('panel', localStorage);
const density = (wanted: ListView['density']) =>
  waitFor(() => expect(document.querySelector(`[data-density="${wanted}"]`)).not.toBeNull());

async function openPanel(): Promise<void> {
  extension.background.pageState = () => ({ type: 'noAccess' });
  await saveDraft('a', draft({ title: 'A story' }), 1);
  show(<Library view="panel" useOthers={useFollowedView} />);
  await screen.findByRole('link', { name: 'A story' });
}

it('takes over how the list looks in another window, and keeps what it shows itself', async () => {
  await openPanel();
  const theirs: ListView = { ...PLAIN_VIEW, shelf: 'archive', density: 'headlines', sort: 'site' };
  await elsewhere(() => rememberView('panel', theirs, localStorage));
  await density('headlines');
  expect(kept()).toEqual({ ...PLAIN_VIEW, density: 'headlines', sort: 'site' });
});

it('writes nothing when only what another window shows has changed, or two would go on for ever', async () => {
  await openPanel();
  const writes = vi.spyOn(Storage.prototype, 'setItem');
  const theirs: ListView = { ...PLAIN_VIEW, shelf: 'archive' };
  await elsewhere(() => rememberView('panel', theirs, localStorage));
  await elsewhere(() => rememberView('panel', { ...theirs, unread: true }, localStorage));
  await elsewhere(() => rememberView('panel', { ...theirs, density: 'compact' }, localStorage));
  await density('compact');
  // Three of the other window, and one of ours that answers the last.
  expect(writes.mock.calls.map(([, value]) => viewFrom(JSON.parse(value)).shelf)).toEqual([
    ...['archive', 'archive', 'archive'],
    'list',
  ]);
  writes.mockRestore();
});

it('begins anew when all is forgotten', async () => {
  await openPanel();
  await elsewhere(() =>
    rememberView('panel', { ...PLAIN_VIEW, density: 'compact', sort: 'site' }, localStorage),
  );
  await density('compact');
  await elsewhere(() => forgetViews(localStorage));
  await density('comfortable');
  expect(kept()).toEqual(PLAIN_VIEW);
});
