import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../../lib/article.ts';
import { choose } from '../../../lib/extract/choose.ts';

const metadata = { title: 'A bridge is repaired', authors: [] as string[] } as Metadata;
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
    ['a long lead', 'top', prose('lead', 2), true],
    ['a short standfirst', 'top', prose('lead', 1), false],
    ['a short lead that says so', 'story__intro', prose('lead', 1), true],
    ['a caption in a box named so', 'intro-photo-caption', prose('lead', 1), false],
  ])('treats %s between headline and text by its name and length', (_, names, lead, kept) => {
    const { text } = found(
      `<div class="page"><header class="head"><h1>A bridge is repaired</h1><div class="${names}"><p>${lead}</p></div></header><div class="story">${story}</div></div>`,
    );
    expect(text.includes('The lead was discussed')).toBe(kept);
  });

  it.each([
    ['the first part of the text', 'article-text', 'opening', 1, true],
    ['a box that is not named as text', 'card-body text-small', 'opening', 1, false],
    ['notes on the writer', 'article-text author-bio', 'opening', 1, false],
    ['a whole other story', 'article-text', 'opening', 12, false],
  ])('treats %s in several short paragraphs before the text', (_, names, topic, n, kept) => {
    const opening = ['street', 'quay', 'tram'].map(
      (place) => `<p>${prose(`${topic} ${place}`, n).replaceAll(',', '')}</p>`,
    );
    const { text } = found(
      `<div class="page"><header class="head"><h1>A bridge is repaired</h1></header><div class="row"><div class="${names}">${opening.join('')}</div></div><div class="story">${story}${story.replaceAll('discussed', 'seen')}</div></div>`,
    );
    expect(text).toContain('The tower was discussed');
    expect(text.includes('The opening quay was discussed')).toBe(kept);
  });

  const card = (inner: string, names = 'card') =>
    `<div class="${names}"><div class="card-content">${inner}</div></div>`;
  const linking =
    '<p>The findings appeared on Monday in the <a href="https://journal.example/a">journal of bridges and roads</a>.</p>';

  it.each([
    ['a paragraph', card(linking), true],
    [
      'a line that is all link',
      card('<p><a href="https://cam.example/">The findings appeared on film here.</a></p>'),
      true,
    ],
    ['a headline that is a link', card('<p><a href="/b">The findings appeared on film</a></p>'), false],
    ['a teaser with a headline', card(`<h4><a href="/b">Another bridge</a></h4>${linking}`), false],
    ['a box of another kind', card(linking, 'card card-promoted'), false],
  ])('treats %s that Readability lost from a row of cards', (_, lost, kept) => {
    const cards = ['bridge', 'road', 'river', 'tower'].map((topic) => card(`<p>${prose(topic)}</p>`));
    cards.splice(2, 0, lost);
    const { text } = found(
      `<div class="page"><h1>A bridge is repaired</h1><div class="cards">${cards.join('')}</div></div>`,
    );
    expect(text).toContain('The tower was discussed');
    expect(text.includes('The findings appeared')).toBe(kept);
  });

  const heading = '<h2 class="header-anchor share-link">What the council heard</h2>';
  const findings =
    '<h3>In short</h3><p>The old deck was too thin for buses.</p><ul><li>It held for eighty years, and was painted nine times.</li></ul>';

  it.each([
    ['a heading whose class name Readability dislikes', heading, 'What the council heard', true],
    [
      'a heading that is a link',
      '<h2 class="share-link"><a href="/b">Another bridge</a></h2>',
      'Another bridge',
      false,
    ],
    ['a box of sentences', `<div class="header-extra">${findings}</div>`, 'too thin for buses', true],
    [
      'a teaser of another story',
      `<div class="header-extra"><h3><a href="/b">Another bridge</a></h3><p>The old deck was too thin for buses.</p></div>`,
      'too thin for buses',
      false,
    ],
    ['a sidebar', `<div class="sidebar">${findings}</div>`, 'too thin for buses', false],
    [
      'an embedded post',
      '<div class="social-media-embed"><blockquote class="post"><p>The old deck was too thin for buses, and I said so in May.</p>— Ann Moor</blockquote></div>',
      'too thin for buses',
      true,
    ],
    [
      'a box of the site about its channels',
      '<div class="social-media-box"><p>The old deck was too thin for buses, and we said so in May.</p></div>',
      'too thin for buses',
      false,
    ],
    ['a form', `<form class="header-extra">${findings}<input></form>`, 'too thin for buses', false],
    [
      'captions in a gallery',
      `<div class="gallery header-extra">${findings}</div>`,
      'too thin for buses',
      false,
    ],
    ['a row of labels', '<div class="header-extra"><p>Bridges</p><p>Roads</p></div>', 'Bridges', false],
  ])('treats %s that Readability lost between paragraphs', (_, lost, words, kept) => {
    const { text } = found(
      `<div class="page"><h1>A bridge is repaired</h1><div class="story">${story}${lost}${story.replaceAll('discussed', 'seen')}</div></div>`,
    );
    expect(text).toContain('The bridge was seen');
    expect(text.includes(words)).toBe(kept);
  });

  it('believes a box whose name the kept paragraphs bear too', () => {
    const item = (topic: string, more = '') =>
      `<div class="item"><div class="item-comment">${prose(topic)}${more}</div></div>`;
    const lost =
      '<div class="item"><div class="item-comment">The new deck is wide enough for <a href="https://a.example/1">buses and trams</a> and for carts.</div></div>';
    const { text } = found(
      `<div class="page"><h1>A bridge is repaired</h1><div class="items">${item('bridge')}${item('road')}${lost}${item('river')}${item('tower')}</div></div>`,
    );
    expect(text).toContain('The tower was discussed');
    expect(text).toContain('wide enough for buses');
  });

  const figure = (n: number, words: string) =>
    `<div class="item"><figure><span><img src="/${n}.jpg"></span><span><figcaption>${words}</figcaption></span></figure></div>`;
  const caption = 'From this side of the river, the new bridge looks as if it were floating.';
  const between = (box: string) =>
    `<div class="page"><h1>A bridge is repaired</h1><div class="story">${story}<div>${box}</div>${story.replaceAll('discussed', 'seen')}</div></div>`;

  it.each([
    [
      'pictures',
      `<div class="grid">${figure(1, caption)}${figure(2, `${caption} So it does at night.`)}</div>`,
      2,
    ],
    [
      'cards of other stories',
      `<div class="grid"><div><h3>Another bridge</h3>${figure(1, caption)}</div><div><h3>And one more</h3>${figure(2, `${caption} So it does at night.`)}</div></div>`,
      0,
    ],
    [
      'pictures in furniture',
      `<aside class="grid">${figure(1, caption)}${figure(2, `${caption} So it does at night.`)}</aside>`,
      0,
    ],
  ])('treats %s between paragraphs', (_, box, pictures) => {
    const { html, text } = found(between(box));
    expect(text).toContain('The tower was seen');
    expect(html.match(/<img/g)?.length ?? 0).toBe(pictures);
    expect(text.includes('as if it were floating')).toBe(pictures > 0);
  });

  it.each([
    [
      'dates',
      '<li><b>1911.</b> It is built.</li><li><b>1946.</b> It falls.</li><li><b>2024.</b> It opens.</li>',
      true,
    ],
    [
      'steps',
      '<li>Ask at the town hall.</li><li>Keep your receipt.</li><li>Complain if nobody answers.</li>',
      true,
    ],
    ['two lines', '<li>1911. It is built.</li><li>1946. It falls.</li>', false],
    ['links', '<li><a href="/a">The tower</a></li><li>The ferry</li><li>The bridge that fell</li>', false],
    [
      'what is offered',
      '<li>Our newsletter every morning</li><li>The archive</li><li>A mug for members</li>',
      false,
    ],
  ])('treats an aside with a heading and %s between paragraphs', (_, lines, kept) => {
    const aside = `<aside><h4>The bridge over the years</h4><ul>${lines}</ul></aside>`;
    const { text } = found(
      `<div class="story">${story}${aside}${story.replaceAll('discussed', 'seen')}</div>`,
    );
    expect(text).toContain('The tower was seen');
    expect(text.includes('over the years')).toBe(kept);
  });

  it.each([
    ['the lead picture', '', 'The bridge on Monday morning', true],
    ['a portrait of the writer', 'author-portrait', 'Jane Roe writes about bridges', false],
    ['a picture with a mere credit', '', 'Photo: Roe', false],
    ['a picture that leads elsewhere', '', '<a href="/b">Another bridge that was repaired</a>', false],
  ])('treats %s between headline and text', (_, names, words, kept) => {
    const { html, text } = found(
      `<div class="story-main"><h1>A bridge is repaired</h1><div class="byline">By Jane Roe</div><figure class="${names}"><img src="/lead.jpg"><figcaption>${words}</figcaption></figure><div class="story-text">${story}</div></div>`,
    );
    expect(text).toContain('The tower was discussed');
    expect(html.includes('/lead.jpg')).toBe(kept);
    expect(text.includes(words)).toBe(kept);
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
