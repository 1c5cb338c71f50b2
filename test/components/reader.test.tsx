import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Reader } from '../../components/reader/Reader.tsx';
import type { Removal, SafeHtml } from '../../lib/article.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { trash } from '../../lib/db/commands/trash.ts';
import { db } from '../../lib/db/database.ts';
import { t } from '../../lib/i18n.ts';
import { readSettings, writeSettings } from '../../lib/settings.ts';
import { extension } from './fake-extension.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();

const STORED = 'https://pictures.example/stored.jpg';
const ON_WEB = 'https://pictures.example/on-web.jpg';
const illustrated = draft({
  title: 'An illustrated story',
  contentHtml:
    `<p>First.</p><figure><img src="${STORED}" alt="Kept"><figcaption>A caption</figcaption></figure>
    <img src="${ON_WEB}" alt="A boat"><table><caption>Costs</caption><tbody><tr><td>1</td></tr></tbody></table>` as SafeHtml,
});

async function storePicture(src: string) {
  const bytes = new Uint8Array([1, 2, 3]).buffer;
  const picture = { articleId: 'it', src, bytes, size: 3, type: 'image/jpeg', width: 640, height: 400 };
  await db.pictures.put({ ...picture, id: `it ${src}` });
}

const removal = (kind: Removal['kind'], reason: string, text: string): Removal => ({
  step: 's',
  rule: 'r',
  kind,
  reason,
  text,
  html: '' as SafeHtml,
  where: { parent: [], index: 0 },
});

const image = (address: string) => document.querySelector<HTMLImageElement>(`img[data-address="${address}"]`);

describe('the reader', () => {
  it('shows headline, site, byline, dates, reading time, text and the way to the original', async () => {
    const story = draft({ modifiedTime: '2026-11-21T08:00:00Z', section: 'Islands' });
    await saveDraft('it', story, Date.now());
    show(<Reader articleId="it" />);
    await screen.findByRole('heading', { level: 1, name: story.title });
    await waitFor(() => expect(document.title).toBe(story.title));
    screen.getByText(/By .*Ida Rosenkvist/);
    for (const words of [/^Published /, /^Changed /, /^Saved /, '3 min', 'Islands', 'The first paragraph.'])
      screen.getByText(words);
    expect(screen.getByRole('link', { name: 'Original' })).toHaveProperty('href', story.url);
    expect(screen.getByRole('link', { name: 'The Daily' })).toHaveProperty('rel', 'noopener noreferrer');
  });

  it('sets language and direction of the text', async () => {
    await saveDraft('it', draft({ lang: 'ar', dir: 'rtl' }), Date.now());
    show(<Reader articleId="it" />);
    const text = (await screen.findByText('The first paragraph.')).parentElement as HTMLElement;
    expect([text.lang, text.dir]).toEqual(['ar', 'rtl']);
    expect(screen.getByRole('article')).toHaveProperty('dir', 'rtl');
  });

  it('says quietly what was removed, and shows it with the reason', async () => {
    const removals = [
      removal('related', 'otherStories', 'Read more: The harbour'),
      removal('newsletter', 'asksForEmail', 'Sign up\nin your inbox'),
      removal('newsletter', 'asksForEmail', 'Sign up again'),
    ];
    await saveDraft('it', draft({ removals }), Date.now());
    show(<Reader articleId="it" />);
    const line = await screen.findByText('3 blocks removed: newsletter 2, related stories 1');
    fireEvent.click(line);
    screen.getByText('in your inbox');
    screen.getByText(t('reason_otherStories'));
  });

  it('shows stored pictures in their size and lets the others come without referrer', async () => {
    await saveDraft('it', illustrated, Date.now());
    await storePicture(STORED);
    show(<Reader articleId="it" />);
    await waitFor(() => expect(image(STORED)?.src).toMatch(/^blob:/));
    expect(image(STORED)).toMatchObject({ width: 640, height: 400, alt: 'Kept' });
    expect(image(ON_WEB)).toMatchObject({ src: ON_WEB, referrerPolicy: 'no-referrer', loading: 'lazy' });
    screen.getByText('A caption');
    const table = screen.getByRole('table').parentElement as HTMLElement;
    expect([table.className, table.tabIndex]).toEqual(['table-scroll', 0]);
  });

  it('keeps the place of a picture free before it is there, from the second time on', async () => {
    await saveDraft('it', illustrated, Date.now());
    await storePicture(STORED);
    show(<Reader articleId="it" />);
    await waitFor(() => expect(image(ON_WEB)?.src).toBe(ON_WEB));
    Object.defineProperties(image(ON_WEB), { naturalWidth: { value: 300 }, naturalHeight: { value: 200 } });
    fireEvent.load(image(ON_WEB) as HTMLElement);
    const sizes = { [STORED]: [640, 400], [ON_WEB]: [300, 200] };
    await waitFor(async () => expect(await db.sizes.get('it')).toEqual({ id: 'it', sizes }));
    cleanup();
    await writeSettings({ loadPictures: false });
    show(<Reader articleId="it" />);
    await screen.findByText('A caption');
    expect(image(ON_WEB)?.style.aspectRatio).toBe('300 / 200');
    expect([image(ON_WEB)?.width, image(ON_WEB)?.height]).toEqual([300, 200]);
  });

  it('shows a picture as soon as it is stored', async () => {
    await writeSettings({ loadPictures: false });
    await saveDraft('it', illustrated, Date.now());
    show(<Reader articleId="it" />);
    await screen.findByText('Kept');
    await storePicture(STORED);
    await waitFor(() => expect(image(STORED)?.src).toMatch(/^blob:/));
    expect(screen.queryByText('Kept')).toBeNull();
  });

  it('loads nothing from the web when the setting says so, except what is asked for', async () => {
    await writeSettings({ loadPictures: false });
    await saveDraft('it', illustrated, Date.now());
    show(<Reader articleId="it" />);
    const words = await screen.findByText('A boat');
    expect(document.querySelectorAll('img[src]')).toHaveLength(0);
    fireEvent.click(words.parentElement?.querySelector('button') as HTMLElement);
    expect(image(ON_WEB)).toMatchObject({ src: ON_WEB, hidden: false });
    expect(image(STORED)?.hasAttribute('src')).toBe(false);
  });

  it('loads nothing from the web while the host permission is held, and fetches when asked', async () => {
    extension.permitted = true;
    extension.background.fetchPictures = () => ({ stored: 0, failed: 0 });
    await saveDraft('it', illustrated, Date.now());
    show(<Reader articleId="it" />);
    await screen.findByText('A boat');
    expect(document.querySelectorAll('img[src]')).toHaveLength(0);
    fireEvent.click(screen.getAllByRole('button', { name: t('pictureFetch') })[0] as HTMLElement);
    await waitFor(() => expect(extension.calls).toContain('fetchPictures'));
    expect(document.querySelectorAll('img[src]')).toHaveLength(0);
  });

  it('shows the lead picture on top of a text without pictures, and only there', async () => {
    const leadPicture = { src: ON_WEB, alt: '', caption: '' };
    await saveDraft('it', draft({ leadPicture }), Date.now());
    show(<Reader articleId="it" />);
    await waitFor(() =>
      expect(image(ON_WEB)?.parentElement?.nextElementSibling?.textContent).toMatch(/first/),
    );
    await saveDraft('other', { ...illustrated, leadPicture: { ...leadPicture, src: `${ON_WEB}?lead` } }, 1);
    show(<Reader articleId="other" />);
    await screen.findByText('A caption');
    expect(image(`${ON_WEB}?lead`)).toBeNull();
  });

  it('puts a placeholder where a picture does not come', async () => {
    await saveDraft('it', illustrated, Date.now());
    show(<Reader articleId="it" />);
    await waitFor(() => expect(image(ON_WEB)?.src).toBe(ON_WEB));
    fireEvent.error(image(ON_WEB) as HTMLElement);
    await screen.findByText('A boat');
    expect(image(ON_WEB)?.hasAttribute('src')).toBe(false);
  });

  it('never trusts what is stored', async () => {
    await saveDraft('it', draft({ title: '<b>Bold</b>' }), Date.now());
    const html = '<p onclick="x()">Text</p><script>x()</script><a href="javascript:x()">go</a>' as SafeHtml;
    await db.bodies.put({ id: 'it', html });
    show(<Reader articleId="it" />);
    const text = (await screen.findByText('Text')).parentElement as HTMLElement;
    expect(text.innerHTML).not.toMatch(/onclick|script/);
    screen.getByRole('heading', { name: '<b>Bold</b>' });
  });

  it('says that an article lies in the trash, and brings it back', async () => {
    await saveDraft('it', draft(), Date.now());
    await trash(['it'], Date.now());
    show(<Reader articleId="it" />);
    const notice = await screen.findByText(t('articleInTrash'));
    screen.getByText('The first paragraph.');
    fireEvent.click(notice.parentElement?.querySelector('button') as HTMLElement);
    await waitFor(() => expect(screen.queryByText(t('articleInTrash'))).toBeNull());
  });

  it('says that a capture is not whole', async () => {
    await saveDraft('it', draft({ grade: 'cut', gradeReasons: ['fadeOut'] }), Date.now());
    show(<Reader articleId="it" />);
    await screen.findByText(t('capture_cut'));
    screen.getByText(t('grade_fadeOut'));
  });

  it('puts a removed block back in its place, and takes it out again', async () => {
    const contentHtml = '<p>First.</p><p>Second.</p>' as SafeHtml;
    const out = { ...removal('related', 'otherStories', 'Read more'), html: '<p>Read more.</p>' as SafeHtml };
    const removals = [{ ...out, where: { parent: [], index: 1 } }];
    await saveDraft('it', draft({ contentHtml, removals }), Date.now());
    show(<Reader articleId="it" />);
    const text = (await screen.findByText('First.')).parentElement as HTMLElement;
    fireEvent.click(screen.getByText('1 block removed: related stories 1'));
    fireEvent.click(screen.getByRole('button', { name: t('putBack') }));
    await waitFor(() => expect(text.textContent).toBe('First.Read more.Second.'));
    screen.getByText('0 blocks removed');
    fireEvent.click(await screen.findByRole('button', { name: t('undo') }));
    await waitFor(() => expect(text.textContent).toBe('First.Second.'));
  });

  it('goes to the next and the previous article, and archives on the way', async () => {
    for (const n of [1, 2, 3]) await saveDraft(`it${n}`, draft({ title: `Story ${n}` }), n);
    show(<Reader articleId="it3" />);
    const reads = (name: string) => screen.findByRole('heading', { level: 1, name });
    await reads('Story 3');
    fireEvent.click(await screen.findByRole('button', { name: t('keyNext') }));
    await reads('Story 2');
    await screen.findByRole('button', { name: t('keyNext') });
    fireEvent.keyDown(document.body, { key: 'e' });
    await reads('Story 1');
    await waitFor(async () => expect(await db.articles.get('it2')).toMatchObject({ state: 'archived' }));
    await screen.findByRole('button', { name: t('keyPrevious') });
    fireEvent.keyDown(document.body, { key: 'p' });
    await reads('Story 3');
    await screen.findByRole('button', { name: t('keyNext') });
    fireEvent.keyDown(document.body, { key: 'u' });
    await waitFor(async () => expect(await db.articles.get('it2')).toMatchObject({ state: 'unread' }));
  });

  it('sets the text as its reader wishes, by button and by key', async () => {
    await saveDraft('it', draft(), Date.now());
    show(<Reader articleId="it" />);
    const page = document.documentElement;
    fireEvent.click(await screen.findByRole('button', { name: t('panel_typography') }));
    fireEvent.click(await screen.findByRole('radio', { name: t('face_sans') }));
    await waitFor(() => expect(page.dataset.face).toBe('sans'));
    fireEvent.click(screen.getByRole('button', { name: t('more', t('measure_size')) }));
    await waitFor(() => expect(page.style.getPropertyValue('--size-reading')).toBe('1.25rem'));
    fireEvent.keyDown(document.body, { key: '-' });
    await waitFor(() => expect(page.style.getPropertyValue('--size-reading')).toBe('1.1875rem'));
    fireEvent.keyDown(document.body, { key: 'd' });
    await waitFor(async () => expect((await readSettings()).theme).toBe('light'));
    fireEvent.keyDown(document.body, { key: '0' });
    await waitFor(() => expect(page.dataset.face).toBe('serif'));
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('radio')).toBeNull());
  });

  it('highlights selected words, notes, recolours and removes them, each with undo', async () => {
    await saveDraft('it', draft(), Date.now());
    show(<Reader articleId="it" />);
    const words = (await screen.findByText('The first paragraph.')).firstChild as Text;
    document.getSelection()?.setBaseAndExtent(words, 4, words, 9);
    await waitFor(() => {
      fireEvent.click(document.body);
      screen.getByRole('button', { name: t('note') });
    });
    fireEvent.click(screen.getByRole('button', { name: t('note') }));
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Which one?' } });
    fireEvent.click(screen.getByRole('button', { name: t('noteKeep') }));
    const only = async () => (await db.highlights.toArray())[0];
    await waitFor(async () => expect(await only()).toMatchObject({ exact: 'first', note: 'Which one?' }));
    fireEvent.keyDown(document.body, { key: 'm' });
    fireEvent.click(await screen.findByRole('button', { name: 'first' }));
    fireEvent.keyDown(document.body, { key: '3' });
    await waitFor(async () => expect(await only()).toMatchObject({ colour: 'blue' }));
    fireEvent.click((await screen.findAllByRole('button', { name: t('highlightRemove') }))[0] as HTMLElement);
    await waitFor(async () => expect(await only()).toBeUndefined());
    await screen.findAllByText(t('highlightRemoved'));
    fireEvent.keyDown(document.body, { key: 'u' });
    await waitFor(async () => expect(await only()).toMatchObject({ colour: 'blue', note: 'Which one?' }));
  });

  it('lists highlights whose words are gone from the text', async () => {
    await saveDraft('it', draft(), Date.now());
    const selectors = { exact: 'A sentence that was cut', prefix: '', suffix: '', start: 0, end: 23 };
    const times = { createdAt: 1, changedAt: 1 };
    await db.highlights.put({ id: 'h', articleId: 'it', ...selectors, colour: 'red', note: '', ...times });
    show(<Reader articleId="it" />);
    fireEvent.click(await screen.findByRole('button', { name: t('panel_highlights') }));
    const panel = within(await screen.findByRole('region', { name: t('panel_highlights') }));
    await panel.findByText('A sentence that was cut');
    panel.getByText(t('highlightsLost'));
  });

  it('marks a story that changed, compares its texts and reads the earlier one', async () => {
    const html = (text: string) => `<p>${text}</p><p>It stays.</p>` as SafeHtml;
    const url = 'https://daily.example/changing';
    await saveDraft('it', draft({ url, title: 'Old news', contentHtml: html('The old bridge opens.') }), 1);
    await saveDraft(
      'later',
      draft({ url, title: 'New news', contentHtml: html('The new bridge opens.') }),
      2,
    );
    show(<Reader articleId="it" />);
    await screen.findByText(t('changedSinceSaved'));
    fireEvent.click(screen.getByRole('button', { name: t('versionWhatChanged') }));
    await screen.findByText('1 paragraph changed');
    screen.getByText(t('headlineChanged'));
    const struck = [...document.querySelectorAll('del')].map((it) => it.textContent);
    expect(struck).toEqual(['Old', 'old']);
    fireEvent.click(screen.getByRole('button', { name: t('panel_versions') }));
    fireEvent.click(await screen.findByRole('button', { name: t('versionRead') }));
    await screen.findByText('The old bridge opens.');
    screen.getByRole('heading', { level: 1, name: 'Old news' });
    fireEvent.click(screen.getAllByRole('button', { name: t('versionLatest') })[0] as HTMLElement);
    await screen.findByText('The new bridge opens.');
    screen.getByText(t('changedSinceSaved'));
  });

  it('tells all that is known of the source, and leaves out what is not', async () => {
    await saveDraft('it', draft({ lang: 'ja', words: 1200 }), Date.now());
    show(<Reader articleId="it" />);
    fireEvent.click(await screen.findByRole('button', { name: t('panel_facts') }));
    for (const words of ['Japanese', '1,200', t('factGrade_full')]) await screen.findByText(words);
    expect(screen.queryByText(t('factSection'))).toBeNull();
    expect(screen.queryByText(t('factUpdated'))).toBeNull();
  });

  it('shows a picture in full, turns to the next and closes', async () => {
    await saveDraft('it', illustrated, Date.now());
    show(<Reader articleId="it" />);
    await waitFor(() => {
      fireEvent.click(image(STORED) as HTMLElement);
      screen.getByRole('dialog', { name: t('pictureViewer') });
    });
    const dialog = screen.getByRole('dialog', { name: t('pictureViewer') });
    expect(dialog.textContent).toContain('A caption');
    fireEvent.keyDown(dialog, { key: 'ArrowRight' });
    await waitFor(() => expect(dialog.querySelector('img')?.src).toBe(ON_WEB));
    fireEvent.keyDown(dialog, { key: 'ArrowRight' });
    await waitFor(() => expect(dialog.querySelector('img')?.src).toBe(STORED));
    for (const name of [
      'picturePrevious',
      'pictureNext',
      'pictureCut',
      'close',
      'picturePrevious',
    ] as const) {
      fireEvent.keyDown(dialog, { key: 'Tab' });
      expect(document.activeElement).toBe(screen.getByRole('button', { name: t(name) }));
    }
    fireEvent.click(screen.getAllByRole('button', { name: t('close') })[0] as HTMLElement);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('takes a block out of the text, lists it, and brings it back', async () => {
    const contentHtml = '<p>One.</p><ul><li>Two.</li></ul><p>Three.</p>' as SafeHtml;
    await saveDraft('it', draft({ contentHtml }), Date.now());
    show(<Reader articleId="it" />);
    const item = await screen.findByText('Two.');
    document.getSelection()?.selectAllChildren(item);
    const text = document.querySelector('.article-text');
    await waitFor(() => {
      fireEvent.click(document.body);
      screen.getByRole('button', { name: t('cutBlock') });
    });
    fireEvent.click(screen.getByRole('button', { name: t('cutBlock') }));
    await waitFor(() => expect(text?.textContent).toBe('One.Three.'));
    expect(text?.querySelector('ul')).toBeNull();
    screen.getByText('1 block removed: taken out by you 1');
    fireEvent.click(screen.getByRole('button', { name: t('putBack') }));
    await waitFor(() => expect(text?.textContent).toBe('One.Two.Three.'));
  });

  it('has words for an article that is not there and for a library that does not open', async () => {
    show(<Reader articleId="nothing" />);
    await screen.findByText(t('articleGone'));
    db.close({ disableAutoOpen: true });
    show(<Reader articleId="it" />);
    await screen.findByText(t('error_needsReload'));
  });
});
