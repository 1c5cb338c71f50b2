import { screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../components/library/Library.tsx';
import { ArticleHead } from '../../components/reader/ArticleHead.tsx';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { setTwins } from '../../lib/db/commands/set-twins.ts';
import { trash } from '../../lib/db/commands/trash.ts';
import { db } from '../../lib/db/database.ts';
import { keepIcon } from '../../lib/db/site-icons.ts';
import { extension } from './fake-extension.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

const HOUR = 3_600_000;

beforeEach(() => {
  extension.background.pageState = () => ({ type: 'noAccess' });
});

const save = (id: string, change: Parameters<typeof draft>[0], ago = HOUR) =>
  saveDraft(id, draft({ title: id, ...change }), Date.now() - ago);
const row = async (name: string) =>
  (await screen.findByRole('link', { name })).closest('[data-row]') as HTMLElement;

describe('a row', () => {
  it('tells how old the news is and when it was saved, once where they read alike', async () => {
    const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
    await save('Old news', { publishedTime: ago(75 * HOUR) });
    await save('Fresh news', { publishedTime: ago(HOUR + 1000) });
    await save('Undated', { publishedTime: null });
    show(<Library view="panel" />);
    within(await row('Old news')).getByText('published 3 days ago');
    within(await row('Old news')).getByText('saved 1 hr. ago');
    for (const name of ['Fresh news', 'Undated']) {
      expect(within(await row(name)).queryByText(/^published/)).toBeNull();
      within(await row(name)).getByText('saved 1 hr. ago');
    }
  });

  it('shows the stored icon of its site, else a letter, as soon as it is there', async () => {
    await save('With a letter', { url: 'https://evening.example/1', siteName: '»Ævening«' });
    show(<Library view="panel" />);
    await within(await row('With a letter')).findByText('Æ');
    await keepIcon({ host: 'evening.example', at: 1, bytes: new ArrayBuffer(4), type: 'image/png' });
    await waitFor(async () => {
      const icon = (await row('With a letter')).querySelector('img');
      expect(icon?.getAttribute('src')).toMatch(/^blob:/);
      expect(icon?.alt).toBe('');
    });
    expect(within(await row('With a letter')).queryByText('Æ')).toBeNull();
  });

  it('leads to the same story as saved from elsewhere, unless that lies in the trash', async () => {
    await save('Here', { url: 'https://one.example/', siteName: 'One' });
    await save('There', { url: 'https://two.example/', siteName: 'Two' });
    await db.transaction('rw', db.twins, () => setTwins([{ id: 'Here', others: ['There'] }]));
    show(<Library view="panel" />);
    const link = await within(await row('Here')).findByRole('link', { name: 'Two' });
    expect(link.getAttribute('href')).toContain('reader.html?id=There');
    within(await row('There')).getByRole('link', { name: 'One' });
    const there = await db.articles.get('There');
    if (!there) throw new Error('no row');
    const container = show(<ArticleHead row={there} />).container as HTMLElement;
    await within(container).findByText('Also saved from');
    within(container).getByRole('link', { name: 'One' });
    await trash(['There'], Date.now());
    await waitFor(async () => expect(within(await row('Here')).queryByText('Two')).toBeNull());
  });
});
