import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../../lib/article.ts';
import { choose } from '../../../lib/extract/choose.ts';

const metadata = { title: 'A bridge is repaired' } as Metadata;
const prose = (topic: string, n = 3) =>
  `The ${topic} was discussed at length on Tuesday, and, after some debate, the council agreed. `.repeat(n);

function found(body: string): { text: string; html: string; candidate: string } {
  const doc = new DOMParser().parseFromString(`<title>x</title><body>${body}`, 'text/html');
  const before = doc.documentElement.outerHTML;
  const extraction = choose(doc, metadata);
  expect(doc.documentElement.outerHTML).toBe(before);
  return {
    text: extraction?.root.textContent?.replace(/\s+/g, ' ') ?? '',
    html: extraction?.root.outerHTML ?? '',
    candidate: extraction?.candidate ?? 'none',
  };
}

const story = ['bridge', 'road', 'river', 'tower'].map((topic) => `<p>${prose(topic)}</p>`).join('');

describe('choose', () => {
  it("keeps the page's own elements, with class names and ids", () => {
    const { html, candidate } = found(`<div id="wrap"><div class="story">${story}</div></div>`);
    expect(candidate).toBe('readability');
    expect(html).toContain('class="story"');
  });

  it('keeps the space between words that stands in an element of its own', () => {
    const { text } = found(
      `<div class="story">${story}<p>${prose('well')}<b>One</b><span> </span><i>two</i></p></div>`,
    );
    expect(text).toContain('One two');
  });

  it.each([
    [
      'boxes that conditional cleaning drops',
      `<article><p>${prose('lead')}</p>${['kettle', 'toaster', 'oven', 'stove']
        .map(
          (name) =>
            `<div class="product-widget"><img src="1.jpg"><img src="2.jpg"><img src="3.jpg"><div><h3>${name}</h3><p>${prose(name).replaceAll(',', ';')}</p></div></div>`,
        )
        .join('')}</article>`,
      ['kettle', 'toaster', 'oven', 'stove'],
    ],
    [
      'sections of a page builder',
      `<main>${['north', 'south', 'east', 'west']
        .map(
          (name) =>
            `<section class="row"><div class="column"><div class="inner"><div class="text"><p>${prose(name)}</p><p>${prose(`${name} side`)}</p></div></div></div></section>`,
        )
        .join('')}</main>`,
      ['north', 'south', 'east', 'west'],
    ],
    [
      'accordions that the page has closed',
      `<article><p>${prose('lead')}</p><p>${prose('answer')}</p>${['first', 'second', 'third']
        .map((name) => `<div class="accordion-panel" hidden><p>${prose(name, 4)}</p></div>`)
        .join('')}</article>`,
      ['first', 'second', 'third'],
    ],
  ])('finds prose lost in %s', (_, body, topics) => {
    const { text } = found(
      `<nav><a href="/">Home</a></nav>${body}<footer><p>${prose('imprint')}</p></footer>`,
    );
    for (const topic of topics) expect(text).toContain(`The ${topic} was discussed`);
    expect(text).not.toContain('imprint');
  });

  it.each([
    [
      'comments',
      `<div class="comments">${`<div class="comment"><p>${prose('opinion', 4)}</p></div>`.repeat(1)}</div>`,
    ],
    [
      'teaser cards',
      ['one', 'two', 'three', 'four']
        .map(
          (name) =>
            `<li class="card"><h3><a href="/${name}">Another story ${name}</a></h3><p>${prose(`opinion ${name}`, 2)}</p></li>`,
        )
        .join(''),
    ],
    ['a sidebar', `<div class="sidebar"><p>${prose('opinion', 12)}</p></div>`],
  ])('does not take %s for lost prose', (_, extra) => {
    const { text } = found(`<main><article>${story}</article>${extra}</main>`);
    expect(text).toContain('The tower was discussed');
    expect(text).not.toContain('opinion');
  });

  it.each([
    ['a long lead', prose('lead', 2), true],
    ['a short standfirst', prose('lead', 1), false],
  ])('treats %s between headline and text by its length', (_, lead, kept) => {
    const { text } = found(
      `<div class="page"><header class="head"><h1>A bridge is repaired</h1><div class="lead-in"><p>${lead}</p></div></header><div class="story">${story}</div></div>`,
    );
    expect(text.includes('The lead was discussed')).toBe(kept);
  });

  it.each([
    ['Japanese', '市議会は火曜日に橋の修理について話し合い、長い議論のすえ賛成多数で決定した。'],
    ['Chinese', '市议会星期二讨论了修桥的问题，经过长时间辩论后以多数票通过了决议。'],
    ['Arabic', 'ناقش المجلس إصلاح الجسر يوم الثلاثاء، وبعد نقاش طويل وافق الأعضاء بالأغلبية.'],
    ['Thai', 'สภาเมืองประชุมเมื่อวันอังคารเรื่องการซ่อมสะพานและลงมติเห็นชอบหลังจากอภิปรายกันเป็นเวลานาน'],
  ])('keeps every short paragraph of a story in %s', (_, sentence) => {
    const paragraphs = Array.from({ length: 9 }, (_, i) => `<p>${i + 1} ${sentence}</p>`).join('');
    const { text } = found(
      `<nav><a href="/">A</a> <a href="/b">B</a></nav><div class="wrap"><h1>T</h1><div class="text">${paragraphs}</div></div>`,
    );
    for (let i = 1; i <= 9; i++) expect(text).toContain(`${i} ${sentence}`);
  });

  it('says that there is no story', () => {
    expect(found('').candidate).toBe('none');
  });
});
