import { beforeEach, describe, expect, test } from 'vitest';
import { readArticle, readText } from '../../../lib/db/article.ts';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { saveLink } from '../../../lib/db/commands/save-link.ts';
import { setFavourite, setState } from '../../../lib/db/commands/set-state.ts';
import { addTags } from '../../../lib/db/commands/set-tags.ts';
import { trash } from '../../../lib/db/commands/trash.ts';
import { db } from '../../../lib/db/database.ts';
import { articleByUrl } from '../../../lib/db/find-article.ts';
import { readVersions } from '../../../lib/db/versions.ts';
import { draftOf, emptyLibrary, removalOf, rowCounts } from './drafts.ts';

beforeEach(emptyLibrary);

const corrected = draftOf({ html: '<p>The harbour reopened on Friday.</p>' });

describe('the first save', () => {
  test('writes every part of the article', async () => {
    const html = '<p>One &amp; two.</p><img src="https://pictures.example/a.jpg" alt="a > b"><p>Three.</p>';
    const removals = [removalOf('newsletter', 'Sign up'), removalOf('newsletter', 'Again')];
    const saved = await saveDraft('s1', draftOf({ html, removals }), 1000);
    expect(saved).toEqual({ type: 'saved', id: 's1', title: 'Harbour reopens', grade: 'full' });
    const article = await readArticle('s1');
    expect(article?.html).toBe(html);
    expect(article?.removals.map((removal) => removal.text)).toEqual(['Sign up', 'Again']);
    expect(await readText('s1')).toBe('One & two.\nThree.');
    expect(article?.row).toMatchObject({
      key: 'news.example/2026/11/harbour',
      host: 'news.example',
      removed: { newsletter: 2 },
      publishedAt: Date.parse('2026-11-21T08:00:00Z'),
      savedAt: 1000,
      shelf: 'list',
      pictureCount: 1,
      pictureStored: 0,
    });
    expect((await db.jobs.toArray()).map((job) => [job.src, job.status])).toEqual([
      ['https://pictures.example/a.jpg', 'waiting'],
    ]);
  });

  test('repeated with the same id writes nothing and answers the same', async () => {
    const first = await saveDraft('s1', draftOf(), 1000);
    const before = await rowCounts();
    expect(await saveDraft('s1', corrected, 2000)).toEqual(first);
    expect(await rowCounts()).toEqual(before);
    expect(await readText('s1')).toBe('The harbour reopened.');
  });

  test('made twice at once gives one row', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => saveDraft(`s${n}`, draftOf(), 1000 + n)),
    );
    expect(outcomes.filter((outcome) => outcome.type === 'saved')).toHaveLength(1);
    expect(new Set(outcomes.map((outcome) => outcome.id)).size).toBe(1);
    expect(await rowCounts()).toMatchObject({ articles: 1, bodies: 1, texts: 1, saves: 20 });
  });
});

describe('saving again', () => {
  test.each([
    ['the same address', {}],
    ['a tracking parameter', { url: 'https://news.example/2026/11/harbour?utm_source=feed' }],
    ['www and a trailing slash', { url: 'https://www.news.example/2026/11/harbour/' }],
    [
      'an address that names the first as its own',
      { url: 'https://news.example/live', canonicalUrl: 'https://news.example/2026/11/harbour' },
    ],
  ])('%s: the text is replaced, the earlier one kept', async (_, where) => {
    await saveDraft('s1', draftOf(), 1000);
    const again = await saveDraft(
      's2',
      draftOf({ html: '<p>The harbour reopened on Friday.</p>', ...where }),
      2000,
    );
    expect(again).toEqual({
      type: 'updated',
      id: 's1',
      title: 'Harbour reopens',
      savedAt: 1000,
      changed: true,
    });
    expect(await readText('s1')).toBe('The harbour reopened on Friday.');
    expect(await readVersions('s1')).toMatchObject([
      { savedAt: 1000, title: 'Harbour reopens', text: 'The harbour reopened.' },
    ]);
    expect(await db.articles.toArray()).toMatchObject([{ savedAt: 1000, updatedAt: 2000, versions: 1 }]);
  });

  test('under an address it was once saved from finds it', async () => {
    const url = 'https://news.example/live/harbour';
    await saveDraft('s1', draftOf({ url, canonicalUrl: 'https://news.example/2026/11/harbour' }), 1000);
    expect(await saveDraft('s2', draftOf({ url }), 2000)).toMatchObject({ type: 'updated', id: 's1' });
    expect((await articleByUrl(url))?.id).toBe('s1');
  });

  test('the same text makes no version', async () => {
    await saveDraft('s1', draftOf(), 1000);
    const markup = draftOf({ html: '<p>The <em>harbour</em> reopened.</p>' });
    expect(await saveDraft('s2', markup, 2000)).toMatchObject({ type: 'updated', changed: false });
    expect(await rowCounts()).not.toHaveProperty('versions');
    expect((await readArticle('s1'))?.html).toContain('<em>');
  });

  test('keeps what the reader made of it', async () => {
    await saveDraft('s1', draftOf(), 1000);
    await addTags(['s1'], ['ports']);
    await setState(['s1'], 'archived');
    await setFavourite(['s1'], true);
    await saveDraft('s2', corrected, 2000);
    expect((await readArticle('s1'))?.row).toMatchObject({
      tags: ['ports'],
      state: 'archived',
      shelf: 'archive',
      favourite: 1,
    });
  });

  test('brings it back from the trash', async () => {
    await saveDraft('s1', draftOf(), 1000);
    await trash(['s1'], 1500);
    expect(await saveDraft('s2', draftOf(), 2000)).toMatchObject({
      type: 'updated',
      id: 's1',
      changed: false,
    });
    expect((await readArticle('s1'))?.row).toMatchObject({ trashedAt: 0, shelf: 'list' });
  });
});

describe('a bare link', () => {
  const link = { url: 'https://news.example/2026/11/harbour', title: 'Harbour' };

  test('is a row without text', async () => {
    expect(await saveLink('s1', link, 1000)).toMatchObject({ type: 'saved', grade: 'link' });
    expect(await readText('s1')).toBe('');
  });

  test('never replaces a text', async () => {
    await saveDraft('s1', draftOf(), 1000);
    expect(await saveLink('s2', link, 2000)).toMatchObject({ type: 'updated', changed: false });
    expect(await readText('s1')).toBe('The harbour reopened.');
  });

  test('gets its text later, without a version of nothing', async () => {
    await saveLink('s1', link, 1000);
    expect(await saveDraft('s2', draftOf(), 2000)).toMatchObject({ type: 'updated', changed: true });
    expect(await rowCounts()).not.toHaveProperty('versions');
    expect((await readArticle('s1'))?.row).toMatchObject({ grade: 'full', versions: 0 });
  });
});
