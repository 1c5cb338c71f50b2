import type { Page } from 'puppeteer-core';
import { change } from './changed-rows.ts';
import type { Look, Studio } from './studio.ts';

/** Stories that go on, and what the reader taught: the sample with a few rows changed. */

const READER = 'reader.html?id=sample-0';
const LOOKS: [name: string, look: Look][] = [
  ['light', { width: 1000, height: 900, theme: 'light' }],
  ['dark', { width: 1000, height: 900, theme: 'dark' }],
  ['narrow', { width: 360, height: 800, theme: 'light' }],
];

const EARLIER =
  'The harbour council voted late on Tuesday to keep the old swing bridge.\nShopkeepers had warned of a detour.\nWork begins in September.';
const LATER =
  'The harbour council voted on Tuesday night to keep the old swing bridge open to walkers.\nWork begins in September.\nShopkeepers had warned of a detour.';
const versionRow = {
  id: 'version',
  articleId: 'sample-0',
  savedAt: Date.UTC(2026, 10, 20, 8),
  title: 'Council to decide on the bridge',
  html: '<p>Earlier.</p>',
  words: 20,
  text: EARLIER,
  removals: [],
};
const NOTE =
  'Correction: An earlier version of this story misstated the year in which the bridge was built. It was 1911, not 1912.';
const entry = (hour: number, title: string, words: string) =>
  `<section><h2><time datetime="2026-11-20T${hour}:00:00.000Z">${hour}:00</time> ${title}</h2><p>${words}</p></section>`;
const LIVE = [
  entry(15, 'Bridge closed to carts', 'The council has closed the swing bridge to carts for the afternoon.'),
  entry(12, 'First boat leaves', 'The first boat has left with sixty people aboard.'),
  entry(10, 'Bakers ration flour', 'Bakers on the island have begun to ration flour.'),
].join('');
const shape = {
  selector: 'p',
  dress: '',
  begins: 'from the tower clock:',
  words: 9,
  linked: 'none',
  place: 'end',
};
const rule = {
  id: 'rule',
  verb: 'takeOut',
  shape,
  removed: null,
  example: 'From the tower clock: half past six, and all is well.',
  status: 'on',
  uses: 3,
  misses: 0,
  createdAt: 1,
  lastUsedAt: Date.UTC(2026, 10, 20),
};
const siteRules = [
  { ...rule, host: 'daily.example' },
  {
    ...rule,
    id: 'other',
    host: 'daily.example',
    verb: 'putBack',
    status: 'expired',
    uses: 0,
    removed: { kind: 'author', by: 'author-notes x' },
    example: 'Ida Rosenkvist writes about the islands.',
    shape: { ...shape, begins: 'ida rosenkvist writes about' },
  },
];

type Arrange = (page: Page) => Promise<void>;

const inAllLooks =
  (file: string, arrange: Arrange) =>
  async (studio: Studio, name: string): Promise<void> => {
    for (const [look, sizes] of LOOKS) {
      await studio.fill(8);
      await studio.shootPage(`${name}-${look}`, file, sizes, arrange);
    }
  };

const seen = (page: Page, selector: string) => page.waitForSelector(selector);

export const STORY_SHOTS: Record<string, (studio: Studio, name: string) => Promise<void>> = {
  'reader-edited': inAllLooks(READER, async (page) => {
    await change(page, { versions: 1, editedAt: 1 }, { versions: [versionRow] }, { notes: [NOTE] });
    await seen(page, '[aria-labelledby=notes]');
  }),
  'reader-compared': inAllLooks(READER, async (page) => {
    const texts = [{ id: 'sample-0', text: LATER }];
    await change(page, { versions: 1, editedAt: 1 }, { versions: [versionRow], texts });
    await page.keyboard.press('v');
    await seen(page, 'nav section li:nth-child(2) button');
    await page.click('nav section li:nth-child(2) button');
    await seen(page, 'del');
    await page.keyboard.press('Escape');
  }),
  'reader-versions': inAllLooks(READER, async (page) => {
    const second = { ...versionRow, id: 'second', savedAt: versionRow.savedAt + 3_600_000 };
    await change(page, { versions: 2, editedAt: 1 }, { versions: [versionRow, second] });
    await page.keyboard.press('v');
    await seen(page, 'nav section li:nth-child(3)');
  }),
  'reader-part': inAllLooks(READER, async (page) => {
    const pages = { total: 4, rest: ['2', '3', '4'].map((n) => `https://daily.example/story?page=${n}`) };
    await change(page, { grade: 'cut', gradeReasons: ['paywallMarkup', 'fadeOut'], pages });
    await seen(page, '.article-text p');
  }),
  'reader-live': inAllLooks(READER, async (page) => {
    await change(
      page,
      { live: true, leadPicture: null },
      {},
      { html: `<p>Ferries stay in port for a third day.</p>${LIVE}` },
    );
    await seen(page, 'fieldset');
  }),
  'options-rules': inAllLooks('options.html', async (page) => {
    await change(page, {}, { siteRules });
    await seen(page, '#rules');
    await page.evaluate(() => document.querySelector('#rules')?.scrollIntoView());
  }),
};
