import { expect, it } from 'vitest';
import { longStory } from '../bench/reader/long-story.ts';
import { storyPage } from './harness/pages.ts';
import { png } from './harness/pictures.ts';
import { saveWithPopup, waitForRow } from './harness/steps.ts';
import { story } from './harness/stories.ts';

const ARABIC = [
  'صوّت مجلس الميناء مساء الثلاثاء على إبقاء الجسر القديم مفتوحاً أمام المشاة، منهياً بذلك خلافاً قسّم الواجهة البحرية طوال عقد كامل وكلّف رئيسَي بلدية منصبيهما.',
  'وقال المهندسون في الاجتماع إن الجسر الحديدي سيحمل المارة بأمان ثلاثين عاماً أخرى إذا استُبدلت محامل الرصيف الشمالي قبل الشتاء المقبل.',
  'وحذّر أصحاب المتاجر على الضفتين من أن إغلاقه سيجبر زبائنهم على سلوك طريق أطول بنحو كيلومترين حول سوق السمك وعبر الطريق الدائري.',
];
const JAPANESE = [
  '港湾評議会は火曜日の夜遅く、古い可動橋を歩行者に開放し続けることを決めた。水辺の町を十年にわたって二分し、二人の市長の席を奪った争いが終わる。',
  '技術者たちは会議で、冬までに北の橋脚の軸受けを交換すれば、この鉄の橋はあと三十年、歩く人々を安全に渡すことができると述べた。',
  '両岸の商店主たちは、橋が閉ざされれば客は魚市場を回り、誰も好んで歩かない環状道路を越えて二キロ近く遠回りすることになると訴えていた。',
];

/** The page in another language. */
const inLanguage = (lang: string, dir: string, title: string, paragraphs: string[]) =>
  storyPage({ title, paragraphs: [...paragraphs, ...paragraphs.map((it) => `${it}${it}`)] }).replace(
    '<html lang="en">',
    `<html lang="${lang}" dir="${dir}">`,
  );

/** px from the window's edge at which the test puts the paragraph; the bar covers it to 64. */
const TOP = 40;
/** To a px: a block's height is kept as a share. */
const ABOUT_TOP = expect.toSatisfy((it: number) => Math.abs(it - TOP) <= 1);

/** Number of the paragraph under the bar, and px from the window's edge to its beginning, when nothing moves any more. */
const inFront = () => {
  const look = () => {
    const all = [...document.querySelectorAll('.article-text p')];
    const box = (it: Element) => it.getBoundingClientRect();
    const first = all.find((it) => box(it).bottom > 64 && box(it).top < innerHeight);
    return [
      /^Paragraph (\d+)/.exec(first?.textContent ?? '')?.[1],
      first ? Math.round(box(first).top) : null,
    ];
  };
  return new Promise<(string | number | null | undefined)[]>((resolve) => {
    let still = 0;
    let last = '';
    const frame = () => {
      const now = JSON.stringify(look());
      still = now === last ? still + 1 : 0;
      last = now;
      if (still < 8) requestAnimationFrame(frame);
      else resolve(look());
    };
    frame();
  });
};

story('long and foreign articles', {}, (browser) => {
  it('30,000 words with 40 pictures are saved whole and keep their place exactly', async () => {
    const { site, openOurs } = browser();
    site.put('/picture.png', { body: png(640, 400), type: 'image/png' });
    const draft = longStory({ id: 'long', words: 30_000, pictures: 40 });
    const after = draft.contentHtml.replace(
      /https:\/\/pictures\.example\/long\/(\d+)\.jpg/g,
      '/picture.png?$1',
    );
    site.put('/thirty-thousand', { body: storyPage({ title: 'Thirty thousand', paragraphs: [], after }) });
    const { id, words, pictureCount } = await saveWithPopup(browser(), site.url('/thirty-thousand'));
    expect(words).toBeGreaterThan(29_000);
    expect(pictureCount).toBe(40);
    await waitForRow(browser(), 'articles', (it) => it.id === id && it.pictureStored === 40);

    const reader = await openOurs(`reader.html?id=${id}`);
    await reader.until(() => document.querySelectorAll('.article-text img[src]').length === 40);
    // Like a wheel: again and again, because the text takes its true height only where it is looked at.
    const wanted = await reader.until((top) => {
      const all = [...document.querySelectorAll<HTMLElement>('.article-text > p')];
      const paragraph = all[Math.floor(all.length * 0.7)];
      const off = (paragraph?.getBoundingClientRect().top ?? 0) - top;
      scrollBy({ top: off, behavior: 'instant' });
      return Math.abs(off) < 1 && /^Paragraph (\d+)/.exec(paragraph?.textContent ?? '')?.[1];
    }, TOP);
    expect(await reader.run(inFront)).toEqual([wanted, ABOUT_TOP]);
    await waitForRow(browser(), 'articles', (it) => it.id === id && it.progress > 0.5 && it.progress < 0.9);

    for (const key of ['+', '+', '+']) await reader.press(key);
    await reader.until(
      () => document.documentElement.style.getPropertyValue('--size-reading') === '1.375rem',
    );
    const [larger, over] = await reader.run(inFront);
    expect(larger).toBe(wanted);
    expect(over).toBeLessThan(TOP);
    await reader.press('0');
    await reader.until(
      () => document.documentElement.style.getPropertyValue('--size-reading') === '1.1875rem',
    );
    expect(await reader.run(inFront)).toEqual([wanted, ABOUT_TOP]);
    await reader.close();

    const again = await openOurs(`reader.html?id=${id}`);
    await again.until(() => document.querySelector('.article-text p') && scrollY > 500);
    expect(await again.run(inFront)).toEqual([wanted, ABOUT_TOP]);
    await again.close();
  });

  it.each([
    ['ar', 'rtl', 'الجسر يبقى مفتوحاً', ARABIC],
    ['ja', 'ltr', '橋は開いたまま', JAPANESE],
  ])('%s is set in its own language and direction', async (lang, dir, title, paragraphs) => {
    const { site, openOurs } = browser();
    site.put(`/in-${lang}`, { body: inLanguage(lang, dir, title, paragraphs) });
    const row = await saveWithPopup(browser(), site.url(`/in-${lang}`));
    expect(row).toMatchObject({ lang, dir, title });
    expect(row.words).toBeGreaterThan(60);
    const reader = await openOurs(`reader.html?id=${row.id}`);
    await reader.until(() => document.querySelector('.article-text p'));
    const set = await reader.run(() => {
      const text = document.querySelector<HTMLElement>('.article-text') as HTMLElement;
      return [text.lang, getComputedStyle(text).direction, document.body.scrollWidth <= innerWidth];
    });
    expect(set).toEqual([lang, dir, true]);
    await reader.close();
  });
});
