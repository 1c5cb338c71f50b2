import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { Library } from '../../components/library/Library.tsx';
import { AutoArchive } from '../../components/options/AutoArchive.tsx';
import { archiveStale } from '../../lib/db/commands/archive-stale.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { t } from '../../lib/i18n.ts';
import { readSettings } from '../../lib/settings.ts';
import { extension } from './fake-extension.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

const DAY = 24 * 60 * 60 * 1000;

it('is off until it is chosen, and acts at once', async () => {
  extension.background.tidyLibrary = () => undefined;
  show(<AutoArchive after={null} />);
  const choice = (await screen.findByLabelText(t('autoArchive'))) as HTMLSelectElement;
  expect(choice.value).toBe('');
  fireEvent.change(choice, { target: { value: '30' } });
  await waitFor(() => expect(extension.calls).toContain('tidyLibrary'));
  expect((await readSettings()).archiveAfter).toBe(30);
});

it('tells what it did, and takes it back', async () => {
  extension.background.pageState = () => ({ type: 'noAccess' });
  for (const title of ['Old', 'Older']) await saveDraft(title, draft({ title }), Date.now() - 40 * DAY);
  await archiveStale(30, Date.now());
  show(<Library view="panel" />);
  const notice = await screen.findByRole('region', { name: t('archivedUnaskedName') });
  within(notice).getByText('2 articles lay unread for long and were archived.');
  fireEvent.click(within(notice).getByRole('button', { name: t('undo') }));
  await screen.findByRole('link', { name: 'Older' });
  await waitFor(() => expect(screen.queryByRole('region', { name: t('archivedUnaskedName') })).toBeNull());
});
