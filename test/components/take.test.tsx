import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { asEpub } from '../../components/reader/as-epub.ts';
import { Reader } from '../../components/reader/Reader.tsx';
import { asHtml, asPlainText, asQuotation } from '../../components/reader/take-along.ts';
import type { SafeHtml } from '../../lib/article.ts';
import { putHighlight } from '../../lib/db/commands/highlights.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { db } from '../../lib/db/database.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { t } from '../../lib/i18n.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();
afterEach(() => vi.restoreAllMocks());

const STORED = 'https://pictures.example/stored.png';
const MISSING = 'https://pictures.example/missing.png';
const html =
  `<p>The first paragraph.</p><img src="${STORED}" alt="Kept"><img src="${MISSING}" alt="Lost">` as SafeHtml;

async function fill(): Promise<ArticleRow> {
  await saveDraft('it', draft({ title: 'Taken', contentHtml: html }), 1);
  const picture = { articleId: 'it', src: STORED, size: 3, type: 'image/png', width: 4, height: 4 };
  await db.pictures.put({ ...picture, id: `it ${STORED}`, bytes: new Uint8Array([1, 2, 3]).buffer });
  const words = { exact: 'first', prefix: 'The ', suffix: ' paragraph', start: 4, end: 9 };
  const lost = { exact: 'A sentence that was cut', prefix: '', suffix: '', start: 0, end: 23 };
  const rest = { articleId: 'it', colour: 'blue', createdAt: 1, changedAt: 1 } as const;
  await putHighlight({ id: 'h1', ...words, ...rest, note: 'Which one?' });
  await putHighlight({ id: 'h2', ...lost, ...rest, note: '' });
  return (await db.articles.get('it')) as ArticleRow;
}

/** What any file of the article must hold. */
function expectWhole(page: Document, picture: RegExp) {
  expect([...page.querySelectorAll('mark')].map((it) => it.textContent)).toEqual(['first']);
  expect([...page.querySelectorAll('blockquote')].map((it) => it.textContent)).toEqual([
    'A sentence that was cut',
    'first',
  ]);
  expect(page.body.textContent).toContain('Which one?');
  expect([...page.querySelectorAll('img')].map((it) => picture.test(it.getAttribute('src') ?? ''))).toEqual([
    true,
  ]);
  expect([...page.querySelectorAll('a')].find((it) => it.textContent === 'Lost')?.getAttribute('href')).toBe(
    MISSING,
  );
}

describe('an article that is taken along', () => {
  it('is one file of HTML with pictures and highlights inside', async () => {
    const file = await asHtml({ row: await fill(), html });
    expectWhole(new DOMParser().parseFromString(file, 'text/html'), /^data:image\/png;base64,AQID$/);
  });

  it('is a book with pictures and highlights inside', async () => {
    const files = unzipSync(await asEpub({ row: await fill(), html }));
    const source = strFromU8(files['book/chapter-1.xhtml'] as Uint8Array);
    const page = new DOMParser().parseFromString(source, 'application/xhtml+xml');
    expectWhole(page, /^picture-1\.png$/);
    expect([...(files['book/picture-1.png'] ?? [])]).toEqual([1, 2, 3]);
  });

  it('is copied as it is shown, without what the reader took out', async () => {
    const row = await fill();
    const shown = '<p>What is left.</p><p>And the end.</p>' as SafeHtml;
    expect(await asPlainText({ row, html: shown })).toMatch(/\n\nWhat is left\.\n\nAnd the end\.\n$/);
    expect(await asQuotation({ row, html: shown })).toMatch(/^“What is left\.”\n/);
  });

  it('has its files, its archived copy, and the other articles of the site in the panels', async () => {
    await fill();
    await saveDraft('other', draft({ title: 'Another of the site' }), 2);
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    show(<Reader articleId="it" />);
    fireEvent.click(await screen.findByRole('button', { name: t('panel_take') }));
    const archived = await screen.findByRole('link', { name: t('takeArchived') });
    expect(archived.getAttribute('href')).toContain('https://daily.example/Taken');
    fireEvent.click(screen.getByRole('button', { name: t('takeEpub') }));
    await waitFor(() => expect(names).toEqual(['Taken.epub']));
    fireEvent.click(screen.getByRole('button', { name: t('panel_facts') }));
    const link = await screen.findByRole('link', { name: 'Another of the site' });
    expect(link.getAttribute('href')).toContain('reader.html?id=other');
  });
});
