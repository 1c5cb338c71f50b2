import { screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { AlsoFrom } from '../../components/library/AlsoFrom.tsx';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { db } from '../../lib/db/database.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

it('names three of the sites that have the story, and counts the others', async () => {
  const others = ['a', 'b', 'c', 'd', 'e'];
  for (const [n, id] of ['own', ...others].entries())
    await saveDraft(
      id,
      draft({ title: `Story ${id}`, siteName: `Paper ${id}`, url: `https://${id}.example/` }),
      1000 + n,
    );
  await db.twins.put({ id: 'own', others });
  show(<AlsoFrom id="own" />);
  expect((await screen.findAllByRole('link')).map((it) => it.textContent)).toEqual([
    'Paper a',
    'Paper b',
    'Paper c',
  ]);
  expect(screen.getByTitle('Paper d, Paper e').textContent).toBe('+2');
});
