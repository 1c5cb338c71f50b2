import { configure, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../components/library/Library.tsx';
import { purge } from '../../lib/db/commands/purge.ts';
import { saveDraft } from '../../lib/db/commands/save-draft.ts';
import { setProgress } from '../../lib/db/commands/set-state.ts';
import { addTags } from '../../lib/db/commands/set-tags.ts';
import { db } from '../../lib/db/database.ts';
import { prepareNumbers } from '../../lib/db/search/doc-numbers.ts';
import { updateIndex } from '../../lib/db/search/update-index.ts';
import { plural, t } from '../../lib/i18n.ts';
import { readQueue } from '../../lib/reading/listen-queue.ts';
import { extension } from './fake-extension.ts';
import { cleanStage, draft, show } from './stage.tsx';

cleanStage();
// Views whose code is fetched late take their time where other tests run.
configure({ asyncUtilTimeout: 5000 });

const COUNT = 45;
const name = (n: number) => `Story number ${n}`;

beforeEach(async () => {
  extension.background.pageState = () => ({ type: 'noAccess' });
  for (let n = 0; n < COUNT; n++)
    await saveDraft(
      `s${n}`,
      draft({ title: name(n), words: 240 * (n + 1), url: `https://site-${n % 2}.example/${n}` }),
      1000 * (n + 1),
    );
  show(<Library view="panel" />);
  await screen.findAllByRole('listitem');
});

const headlines = () => screen.queryAllByRole('heading', { level: 3 }).map((it) => it.textContent);
const row = (n: number) => screen.getByRole('link', { name: name(n) }).closest('[data-row]') as HTMLElement;
const key = (pressed: string, more = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: pressed, ...more });
const countTrashed = () => db.articles.filter(({ trashedAt }) => trashedAt > 0).count();

describe('a selection', { timeout: 30_000 }, () => {
  it('waits to be read aloud, in the order in which it was made, and need not', async () => {
    for (const pressed of ['j', 'x', 'j', 'x']) key(pressed);
    await screen.findByRole('button', { name: t('listenQueueAdd') });
    await waitFor(() => {
      key('l');
      expect(readQueue(localStorage)).toEqual([`s${COUNT - 1}`, `s${COUNT - 2}`]);
    });
    await waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull());
    expect(screen.getByRole('status').textContent).toBe(t('listenQueueAdded'));
    key('u');
    await waitFor(() => expect(readQueue(localStorage)).toEqual([]));
  });

  it('is made by key and by range, acted on at once, and undone in one step', async () => {
    key('j');
    key('x');
    await screen.findByText('1 selected', { selector: 'p' });
    fireEvent.click(within(row(COUNT - 5)).getByRole('link'), { shiftKey: true });
    await screen.findByText('5 selected', { selector: 'p' });
    key('#');
    await waitFor(async () => expect(await countTrashed()).toBe(5));
    await waitFor(() => expect(headlines()[0]).toBe(name(COUNT - 6)));
    expect(screen.queryByText('5 selected')).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('Moved to the trash: 5 articles');
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    key('u');
    await waitFor(async () => expect(await countTrashed()).toBe(0));
    await waitFor(() => expect(headlines()[0]).toBe(name(COUNT - 1)));
  });

  it('of all reaches beyond the rows that are drawn', async () => {
    key('a', { ctrlKey: true });
    await screen.findByText(`${COUNT} selected`, { selector: 'p' });
    fireEvent.click(within(screen.getByRole('toolbar')).getByRole('button', { name: t('archive') }));
    await waitFor(async () =>
      expect(await db.articles.filter(({ state }) => state === 'archived').count()).toBe(COUNT),
    );
    await screen.findByText(t('empty_list'));
    key('z', { ctrlKey: true });
    await waitFor(() => expect(headlines()[0]).toBe(name(COUNT - 1)));
  });

  it('ends with Esc, and is tagged as one', async () => {
    key('j');
    key('x');
    key('j');
    key('x');
    await screen.findByText('2 selected', { selector: 'p' });
    key('t');
    const field = await within(await screen.findByRole('dialog')).findByRole('combobox', {
      name: t('addTag'),
    });
    fireEvent.input(field, { target: { value: 'sea' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(async () => expect(await db.articles.where('tags').equals('sea').count()).toBe(2));
    // What is outside an open dialog is not read out.
    const status = within(screen.getByRole('dialog')).getByRole('status');
    await waitFor(() => expect(status.textContent).toBe(t('tagAdded', 'sea')));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: t('close') }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    key('Escape');
    await waitFor(() => expect(screen.queryByText('2 selected')).toBeNull());
  });
});

it('what lies in the trash can only come back, by key and in bulk', async () => {
  for (const pressed of ['j', '#']) key(pressed);
  await waitFor(async () => expect(await countTrashed()).toBe(1));
  await waitFor(() => expect(headlines()[0]).toBe(name(COUNT - 2)));
  key('#');
  await waitFor(async () => expect(await countTrashed()).toBe(2));
  for (const pressed of ['g', 't']) key(pressed);
  await waitFor(() => expect(headlines()).toHaveLength(2));
  for (const pressed of ['j', 'e', 'f', 't', 'x']) key(pressed);
  const bar = await screen.findByRole('toolbar');
  expect(within(bar).queryByRole('button', { name: t('archive') })).toBeNull();
  expect(within(bar).queryByRole('button', { name: t('delete') })).toBeNull();
  fireEvent.click(within(bar).getByRole('button', { name: t('restore') }));
  await waitFor(async () => expect(await countTrashed()).toBe(1));
  expect(
    await db.articles.filter(({ state, favourite }) => state !== 'unread' || favourite > 0).count(),
  ).toBe(0);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('what a search finds in the trash can only come back, too', async () => {
  for (const pressed of ['j', '#']) key(pressed);
  await waitFor(async () => expect(await countTrashed()).toBe(1));
  fireEvent.input(screen.getByRole('combobox'), { target: { value: 'is:trash' } });
  await waitFor(() => expect(headlines()).toHaveLength(1));
  screen.getByRole('link', { name: headlines()[0] }).focus();
  key('x');
  const bar = await screen.findByRole('toolbar');
  fireEvent.click(await within(bar).findByRole('button', { name: t('restore') }));
  await waitFor(async () => expect(await countTrashed()).toBe(0));
});

describe('behind a dialog', { timeout: 30_000 }, () => {
  it('no key does anything, wherever the focus is', async () => {
    key('j');
    key('x');
    await screen.findByText('1 selected', { selector: 'p' });
    key('?');
    const help = await screen.findByRole('dialog');
    // As a press on words of the dialog leaves it.
    fireEvent.keyDown(document.body, { key: '#' });
    fireEvent.click(within(help).getByRole('button', { name: t('close') }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    key('e');
    await waitFor(async () => expect((await db.articles.get(`s${COUNT - 1}`))?.state).toBe('archived'));
    expect(await countTrashed()).toBe(0);
  });
});

describe('undo', { timeout: 30_000 }, () => {
  it('says so when what it would take back is gone, or was taken back elsewhere', async () => {
    key('j');
    key('f');
    await waitFor(async () => expect((await db.articles.get(`s${COUNT - 1}`))?.favourite).toBe(1));
    key('#');
    await waitFor(async () => expect(await countTrashed()).toBe(1));
    await purge([`s${COUNT - 1}`]);
    for (let step = 0; step < 2; step++) {
      key('u');
      await waitFor(() => expect(screen.getByRole('status').textContent).toBe(t('nothingToUndo')));
    }
    expect(await db.articles.count()).toBe(COUNT - 1);
  });
});

describe('the way around', { timeout: 30_000 }, () => {
  it('goes to the shelves by two keys', async () => {
    key('g');
    key('t');
    await screen.findByText(t('empty_trash'));
    key('g');
    key('i');
    await waitFor(() => expect(headlines()[0]).toBe(name(COUNT - 1)));
  });

  it('narrows down, sorts, groups and says so when nothing is left; Esc shows all', async () => {
    fireEvent.click(screen.getByRole('button', { name: t('filters') }));
    const choose = async (label: string, value: string) =>
      fireEvent.change(await screen.findByRole('combobox', { name: label }), { target: { value } });
    await choose(t('filterTime'), '5');
    await waitFor(() => expect(headlines()).toEqual([4, 3, 2, 1, 0].map(name)));
    await choose(t('filterSite'), 'site-1.example');
    await waitFor(() => expect(headlines()).toEqual([3, 1].map(name)));
    await choose(t('sort'), 'shortest');
    await waitFor(() => expect(headlines()).toEqual([1, 3].map(name)));
    fireEvent.click(screen.getByRole('button', { name: t('filterNotWhole') }));
    await screen.findByText(t('filteredNothing'));
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(t('filteredNothing')));
    key('Escape');
    await waitFor(() => expect(headlines()[0]).toBe(name(0)));
    await choose(t('sort'), 'newest');
    fireEvent.click(await screen.findByRole('button', { name: t('groupByDay') }));
    await screen.findByText('Jan 1, 1970', { selector: 'p > bdi' });
  });

  it('searches the text, marks what it found, and offers operators', async () => {
    await addTags(['s3'], ['harbour']);
    await updateIndex((work) => work());
    key('/');
    const field = document.activeElement as HTMLInputElement;
    const type = (value: string) => fireEvent.input(field, { target: { value } });
    type('paragr');
    await waitFor(() =>
      expect(screen.getAllByText('paragraph', { selector: 'mark' }).length).toBeGreaterThan(0),
    );
    // More are shown when one scrolls.
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('10+ articles found'));
    type('ta');
    await screen.findByRole('option', { name: /^tag:/ });
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(field.value).toBe('tag:');
    fireEvent.click(await screen.findByRole('option', { name: 'tag:harbour' }));
    await waitFor(() => expect(headlines()).toEqual([name(3)]));
    type('qqq');
    await screen.findByText(t('foundNothing', 'qqq'));
    fireEvent.keyDown(field, { key: 'Escape' });
    await waitFor(() => expect(headlines()[0]).toBe(name(COUNT - 1)));
  });

  it.each([true, false])(
    'a search lets go what is deleted in it, and has it again: indexed %s',
    async (indexed) => {
      if (indexed) await updateIndex((work) => work());
      await prepareNumbers(async () => {});
      key('/');
      const field = document.activeElement as HTMLInputElement;
      fireEvent.input(field, { target: { value: 'number 7' } });
      await waitFor(() => expect(headlines()).toEqual([name(7)]));
      fireEvent.keyDown(field, { key: 'Enter' });
      expect(document.activeElement?.textContent).toBe(name(7));
      key('#');
      await screen.findByText(t('foundNothing', 'number 7'));
      key('u');
      await waitFor(() => expect(headlines()).toEqual([name(7)]));
    },
  );

  it('sweeps what has lain unread for more than a week, and takes that back', async () => {
    await saveDraft('new', draft({ title: 'Of today', url: 'https://site-0.example/new' }), Date.now());
    await setProgress('s0', 0.4);
    fireEvent.click(screen.getByRole('button', { name: t('filters') }));
    fireEvent.click(await screen.findByRole('button', { name: plural('sweep', COUNT - 1) }));
    await waitFor(() => expect(headlines()).toEqual(['Of today', name(0)]));
    await waitFor(() => expect(screen.queryByRole('button', { name: /older than a week/ })).toBeNull());
    key('u');
    await waitFor(() => expect(headlines()[1]).toBe(name(COUNT - 1)));
  });
});
