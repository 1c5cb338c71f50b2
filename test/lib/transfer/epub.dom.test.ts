import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Book } from '../../../lib/transfer/epub/book.ts';
import { toXhtml } from '../../../lib/transfer/epub/to-xhtml.ts';
import { writeEpub } from '../../../lib/transfer/epub/write-epub.ts';
import { faultsOf } from './check-epub.ts';

const root = document.createElement('div');
root.innerHTML =
  '<h1>Who &amp; why &lt;1&gt;</h1><p>First&nbsp;line<br>second\u0007 <a href="https://daily.example/?a=1&amp;b=2" target="_blank" ' +
  'rel="noopener">link</a></p><img src="picture-1.jpg" alt="A &quot;boat&quot;" referrerpolicy="no-referrer"><hr>' +
  '<ol reversed><li id="note-1">One</li></ol><details open><summary>More</summary>Text</details>';

const book: Book = {
  identifier: 'https://daily.example/?a=1&b=2',
  title: 'Who & why <1>',
  author: 'Ida "Ink" Rosenkvist',
  publisher: null,
  lang: 'ar',
  dir: 'rtl',
  publishedAt: Date.UTC(2026, 2, 17),
  chapters: [
    {
      title: 'Who & why <1>',
      lang: 'ar',
      dir: 'rtl',
      xhtml: toXhtml(root),
      pictures: [{ name: 'picture-1.jpg', type: 'image/jpeg', bytes: new Uint8Array([0xff, 0xd8, 1, 2]) }],
    },
    { title: 'Second', lang: null, dir: 'ltr', xhtml: '<p>Text.</p>', pictures: [] },
  ],
};
const bytes = writeEpub(book, Date.UTC(2026, 10, 22, 12, 0, 0, 500));
const files = unzipSync(bytes);
const text = (name: string) => strFromU8(files[name] as Uint8Array);

/** Parses as XML does: a single wrong sign, and there is no document. */
function xml(source: string): Document {
  const parsed = new DOMParser().parseFromString(source, 'application/xml');
  expect(parsed.querySelector('parsererror')?.textContent ?? '').toBe('');
  return parsed;
}

describe('toXhtml', () => {
  it('leaves no link to a place that is gone, and no name twice', () => {
    const page = document.createElement('div');
    page.innerHTML =
      '<p><a href="#note-1">1</a> <a href="#note-2">2</a> <a href="https://daily.example/#x">3</a></p>' +
      '<ol><li id="note-1">One</li><li id="note-1">Again</li></ol>';
    const [links, notes] = toXhtml(page).split('<ol');
    expect(links?.match(/href="[^"]*"/g)).toEqual(['href="#note-1"', 'href="https://daily.example/#x"']);
    expect(notes?.match(/id="[^"]*"/g)).toEqual(['id="note-1"']);
  });
});

describe('what a browser forgives', () => {
  it.each([
    ['a time that is none', '<time datetime="Tuesday">T</time>', '<time>T</time>'],
    ['a time', '<time datetime="2026-03-17T08:30:00.000Z">T</time>', null],
    ['no language', '<p lang="not one!">T</p>', '<p>T</p>'],
    ['numbers that are none', '<ol start="x"><li value="1.5">T</li></ol>', '<ol><li>T</li></ol>'],
    [
      'words in a list',
      '<ul>a<li>b</li><ul><li>c</li></ul></ul>',
      '<ul><li>a</li><li>b</li><li><ul><li>c</li></ul></li></ul>',
    ],
    ['an item without a list', '<li dir="rtl">a</li>', '<div dir="rtl">a</div>'],
    [
      'two captions',
      '<figure><figcaption>a</figcaption><figcaption>b</figcaption></figure>',
      '<figure><figcaption>a</figcaption><p>b</p></figure>',
    ],
    [
      'what is folded',
      '<details><summary>a</summary>b</details><details>c</details>',
      '<details open=""><summary>a</summary>b</details><div>c</div>',
    ],
  ])('%s', (_, html, expected) => {
    const page = document.createElement('div');
    page.innerHTML = html;
    expect(toXhtml(page).replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', '')).toBe(expected ?? html);
  });
});

describe('a file of EPUB', () => {
  it('is what the format asks for, and the check would say if it were not', () => {
    expect(faultsOf(bytes)).toEqual([]);
    const chapters = book.chapters.map((it) => ({
      ...it,
      pictures: [],
      xhtml: `${it.xhtml}<a href="#no">?</a>`,
    }));
    expect(faultsOf(writeEpub({ ...book, chapters }, Date.UTC(2026, 1)))).toHaveLength(3);
  });

  it('begins with its type, stored and without extra fields (OCF 4.2)', () => {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(view.getUint32(0, true)).toBe(0x04034b50);
    expect([view.getUint16(8, true), view.getUint16(26, true), view.getUint16(28, true)]).toEqual([0, 8, 0]);
    expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  it('has a container that names the package', () => {
    const rootfile = xml(text('META-INF/container.xml')).querySelector('rootfile');
    expect(rootfile?.getAttribute('media-type')).toBe('application/oebps-package+xml');
    expect(Object.keys(files)).toContain(rootfile?.getAttribute('full-path'));
  });

  it('lists every file once, and reads its chapters in order', () => {
    const opf = xml(text('book/package.opf'));
    const items = [...opf.querySelectorAll('manifest > item')];
    const listed = items.map((item) => `book/${item.getAttribute('href')}`);
    const own = ['mimetype', 'META-INF/container.xml', 'book/package.opf'];
    expect([...listed, ...own].sort()).toEqual(Object.keys(files).sort());
    expect(items.filter((item) => item.getAttribute('properties') === 'nav')).toHaveLength(1);
    const spine = [...opf.querySelectorAll('spine > itemref')].map((ref) => ref.getAttribute('idref'));
    expect(spine).toEqual(['c1', 'c2']);
    expect(opf.querySelector('spine')?.getAttribute('page-progression-direction')).toBe('rtl');
    const ids = items.map((item) => item.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says what it must of itself', () => {
    const opf = xml(text('book/package.opf'));
    const fact = (name: string) => opf.getElementsByTagName(`dc:${name}`)[0]?.textContent;
    expect(opf.documentElement.getAttribute('unique-identifier')).toBe(
      opf.getElementsByTagName('dc:identifier')[0]?.id,
    );
    expect([fact('identifier'), fact('title'), fact('language')]).toEqual([
      book.identifier,
      book.title,
      'ar',
    ]);
    expect([fact('creator'), fact('date'), fact('publisher')]).toEqual([
      book.author,
      '2026-03-17T00:00:00Z',
      undefined,
    ]);
    expect(opf.querySelector('[property="dcterms:modified"]')?.textContent).toBe('2026-11-22T12:00:00Z');
  });

  it('is XHTML in every page, with nothing that a browser alone understands', () => {
    for (const name of ['book/nav.xhtml', 'book/chapter-1.xhtml', 'book/chapter-2.xhtml']) {
      const page = xml(text(name));
      expect(page.documentElement.namespaceURI).toBe('http://www.w3.org/1999/xhtml');
      expect(page.querySelector('[target], [referrerpolicy], script, iframe')).toBeNull();
    }
    const page = xml(text('book/chapter-1.xhtml'));
    expect(page.documentElement.getAttribute('dir')).toBe('rtl');
    expect(page.querySelector('a')?.getAttribute('href')).toBe(book.identifier);
    expect(page.querySelector('p')?.textContent).toBe('First\u00a0linesecond link');
    expect(Object.keys(files)).toContain(`book/${page.querySelector('img')?.getAttribute('src')}`);
    const contents = [...xml(text('book/nav.xhtml')).querySelectorAll('nav li a')];
    expect(contents.map((it) => [it.getAttribute('href'), it.textContent])).toEqual([
      ['chapter-1.xhtml', 'Who & why <1>'],
      ['chapter-2.xhtml', 'Second'],
    ]);
  });
});
