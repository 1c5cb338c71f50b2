import { beforeEach, expect, test } from 'vitest';
import { purge } from '../../../lib/db/commands/purge.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { trash } from '../../../lib/db/commands/trash.ts';
import { iconHosts, keepIcon, readIcon, tidyIcons } from '../../../lib/db/site-icons.ts';
import { draftOf, emptyLibrary } from './drafts.ts';

const icon = (host: string, at = 1) => ({ host, at, bytes: new ArrayBuffer(4), type: 'image/png' });

beforeEach(emptyLibrary);

test('one icon a site, the newer in the place of the older', async () => {
  await keepIcon(icon('news.example'));
  await keepIcon(icon('news.example', 2));
  await keepIcon(icon('daily.example'));
  expect(await iconHosts()).toEqual(new Set(['daily.example', 'news.example']));
  expect((await readIcon('news.example'))?.at).toBe(2);
  expect(await readIcon('other.example')).toBeNull();
});

test('an icon goes with the last article of its site, not while one lies in the trash', async () => {
  await keepIcon(icon('news.example'));
  await saveDraft('a', draftOf(), 1000);
  await trash(['a'], 2000);
  await tidyIcons();
  expect(await iconHosts()).toEqual(new Set(['news.example']));
  await purge(['a']);
  await tidyIcons();
  expect(await iconHosts()).toEqual(new Set());
});
