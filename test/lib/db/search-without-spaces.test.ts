import { beforeEach, describe, expect, it } from 'vitest';
import { saveDraft } from '../../../lib/db/commands/save-draft.ts';
import { readingList } from '../../../lib/db/list.ts';
import { searchArticles, searchIds } from '../../../lib/db/search/search-articles.ts';
import { updateIndex } from '../../../lib/db/search/update-index.ts';
import { draftOf, emptyLibrary } from './drafts.ts';

beforeEach(emptyLibrary);

/** Saved in this order; each later one would come first among equals. */
const STORIES: Record<string, string> = {
  phrase: '记者说北京天气很好。',
  apart: '今天的天气很好，北京的人都出门了。',
  letters: '北方的京剧，天上的气球。',
  onlyOne: '北京的人都出门了。',
  kyoto: '京都の秋は長い。',
  tokyo: '東京都の予算が決まった。',
  tokyoToo: '東京都知事が話した。',
  dogs: '犬が走り、猫が眠る。',
  thaiPhrase: 'รายงานสภาพอากาศกรุงเทพวันนี้',
  thaiApart: 'กรุงเทพวันนี้ร้อน อากาศแห้ง สภาพถนนดี',
  eat: 'เขาไปกินข้าว',
  together: 'เขาไปด้วยกัน',
};

async function fill(): Promise<void> {
  for (const [id, text] of Object.entries(STORIES)) {
    const draft = draftOf({
      title: `Story ${id}`,
      html: `<p>${text}</p>`,
      url: `https://news.example/${id}`,
    });
    await saveDraft(id, draft, 1000);
  }
  await updateIndex((work) => work());
}

const find = async (text: string, limit = 50) =>
  (await searchArticles(text, readingList, limit)).found.map(({ row }) => row.id);

describe('without spaces', () => {
  it.each<[typed: string, found: string[]]>([
    ['北京天气', ['phrase', 'apart']],
    ['北京天气 ', ['phrase', 'apart']],
    ['"北京天气"', ['phrase']],
    ['story -北京天气 北京', ['onlyOne', 'apart']],
    ['京都 ', ['kyoto', 'tokyoToo', 'tokyo']],
    ['京都', ['kyoto', 'tokyoToo', 'tokyo']],
    ['犬と猫', ['dogs']],
    ['犬 猫 ', ['dogs']],
    ['猫と犬', ['dogs']],
    ['สภาพอากาศกรุงเทพ', ['thaiPhrase', 'thaiApart']],
    ['กิน', ['eat']],
    ['ไป -กิน', ['together']],
  ])('%s', async (typed, found) => {
    await fill();
    expect(await find(typed)).toEqual(found);
    // However many are shown, they stand in the same order; and all that is found can be selected.
    for (const limit of [1, 2]) expect(await find(typed, limit)).toEqual(found.slice(0, limit));
    expect((await searchIds(typed, readingList)).sort()).toEqual([...found].sort());
  });

  it('marks the words where they stand apart', async () => {
    await fill();
    const [phrase, apart] = (await searchArticles('北京天气', readingList, 9)).found;
    const marked = ({ text, marks }: { text: string; marks: [number, number][] }) =>
      marks.map(([start, end]) => text.slice(start, end));
    expect(phrase && marked(phrase.snippet)).toEqual(['北京天气']);
    expect(apart && marked(apart.snippet)).toEqual(['天气', '北京']);
  });
});
