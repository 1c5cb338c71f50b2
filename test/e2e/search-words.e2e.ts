import { expect, it } from 'vitest';
import type { View } from './harness/harness.ts';
import { storyPage } from './harness/pages.ts';
import { poll } from './harness/poll.ts';
import { saveWithPopup } from './harness/steps.ts';
import { story } from './harness/stories.ts';

/** One sentence that is searched for in each, among others that make a story of it. */
const STORIES: [slug: string, title: string, sentence: string, filler: string][] = [
  [
    'phrase',
    '港口的一天',
    '记者说，北京天气很好。',
    '港口委员会周二晚间决定保留旧桥，让行人继续通行，两岸的店主都松了一口气。',
  ],
  [
    'apart',
    '春天来了',
    '天气转暖，北京的居民都走出了家门。',
    '公园里的花一夜之间全开了，孩子们在草地上放风筝，老人们坐在长椅上晒太阳。',
  ],
  [
    'neither',
    '戏台上下',
    '北方的京剧，天上的气球。',
    '剧场坐满了人，演员们谢幕三次，观众仍然不肯离开，掌声一直响到深夜。',
  ],
  [
    'kyoto',
    '古い町の秋',
    '京都の秋は長い。',
    '寺の庭は赤く染まり、朝早くから多くの人が列を作って門の開くのを待っている。',
  ],
  [
    'tokyo',
    '予算が決まった',
    '東京都の予算が決まった。',
    '議会は夜遅くまで話し合い、道路と学校のための費用を増やすことで一致した。',
  ],
  [
    'bangkok',
    'ร้อนที่สุดในรอบปี',
    'กรุงเทพวันนี้ร้อนมาก และอากาศก็แห้ง',
    'ชาวบ้านสองฝั่งแม่น้ำออกมารับลมในตอนเย็น ร้านค้าเปิดจนดึก และเด็กๆ เล่นน้ำกันทั้งวัน',
  ],
];

story('search without spaces', {}, (browser) => {
  it('finds the phrase first, then its words apart, and words before what only crosses their borders', async () => {
    const { site, openOurs } = browser();
    for (const [slug, title, sentence, filler] of STORIES) {
      const paragraphs = [filler, sentence, ...Array.from({ length: 5 }, (_, n) => `${n + 1}。${filler}`)];
      site.put(`/${slug}`, { body: storyPage({ title, paragraphs }) });
      await saveWithPopup(browser(), site.url(`/${slug}`));
    }
    const list = await openOurs('sidepanel.html');
    const finds = (words: string, ...titles: string[]) =>
      poll(async () => {
        await type(list, words);
        return (await list.run(shown)) === JSON.stringify(titles);
      }, list.text);

    await finds('北京天气', '港口的一天', '春天来了');
    expect(await list.run(marked)).toEqual([['北京天气'], ['天气', '北京']]);
    await finds('"北京天气"', '港口的一天');
    await finds('京都 ', '古い町の秋', '予算が決まった');
    await finds('อากาศกรุงเทพ', 'ร้อนที่สุดในรอบปี');
    await finds('秋 ', '古い町の秋');
    await list.close();
  });
});

const type = (list: View, query: string) =>
  list.run((value) => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!field || field.value === value) return;
    field.focus();
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, query);

const shown = () =>
  JSON.stringify([...document.querySelectorAll('[data-row] h3')].map((it) => it.textContent));

const marked = () =>
  [...document.querySelectorAll('[data-row] p')].map((it) =>
    [...it.querySelectorAll('mark')].map((mark) => mark.textContent),
  );
