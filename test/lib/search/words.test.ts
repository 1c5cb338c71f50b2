import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/query.ts';
import { findMarks, makeSnippet } from '../../../lib/search/snippet.ts';
import { takeApart } from '../../../lib/search/take-apart.ts';
import { standsAsWords } from '../../../lib/search/word-borders.ts';

describe('a query without spaces is taken apart', () => {
  it.each<[typed: string, words: string[] | null]>([
    ['北京天气 ', ['北京', '天气']],
    ['東京駅 ', ['東京', '駅']],
    ['京都の天気 ', ['京都', '天気']],
    ['犬と猫 ', ['犬', '猫']],
    ['สภาพอากาศกรุงเทพ ', ['สภาพ', 'อากาศ', 'กรุงเทพ']],
    ['iPhone手机价格 ', ['iPhone', '手机', '价格']],
    ['「北京天气」 site:news.example', ['北京', '天气']],
    ['bridge 北京天气 ', ['bridge', '北京', '天气']],
    // Nothing to take apart.
    ['北京 ', null],
    ['北京 天气 ', null],
    ['harbour bridge', null],
    ['한국경제 ', null],
    // Said to be wanted as it stands.
    ['"北京天气"', null],
    ['bridge -北京天气', null],
  ])('%s', (typed, words) => {
    expect(takeApart(parseQuery(typed))?.all.map(({ text }) => text) ?? null).toEqual(words);
  });

  it('with the last of its words still growing', () => {
    const growing = (typed: string) => takeApart(parseQuery(typed))?.all.map(({ prefix }) => prefix);
    expect(growing('北京天气')).toEqual([false, true]);
    expect(growing('北京天气 ')).toEqual([false, false]);
  });
});

describe('what was typed stands as a word', () => {
  it.each([
    ['京都 ', '京都の秋は長い', true],
    ['京都 ', '東京都の予算', false],
    ['京都 ', '東京都と京都の間', true],
    ['大学 ', '北海道大学で学ぶ', true],
    // Still growing: where it ends is not known.
    ['北海', '北海道大学で学ぶ', true],
    ['北海 ', '北海道大学で学ぶ', false],
    // Particles stand right behind a Korean word.
    ['한국 ', '한국은 오늘', true],
    ['국은 ', '한국은 오늘', false],
    ['กรุงเทพ ', 'อากาศกรุงเทพวันนี้', true],
    ['bridge 京都 ', 'the bridge of 東京都', false],
    ['bridge ', 'footbridges', true],
  ])('%s in %s: %s', (typed, text, expected) => {
    expect(standsAsWords(text, parseQuery(typed))).toBe(expected);
  });
});

describe('what was found is marked', () => {
  it.each<[typed: string, text: string, marked: string[]]>([
    ['北京天气', '今天北京天气很好', ['北京天气']],
    ['犬', '犬は犬小屋で', ['犬', '犬']],
    ['น้ำ', 'ดื่มน้ำเย็น น้ำใจ', ['น้ำ', 'น้ำ']],
    ['ﾗｽ', 'ｶﾗｽ!', ['ﾗｽ']],
    ['东京 bridge', '东京 Bridge', ['东京', 'Bridge']],
  ])('%s in %s', (typed, text, marked) => {
    const marks = findMarks(text, parseQuery(typed));
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(marked);
    const snippet = makeSnippet(text, parseQuery(typed));
    expect(snippet.marks.map(([start, end]) => snippet.text.slice(start, end))).toEqual(marked);
  });
});
