import { describe, expect, it } from 'vitest';
import type { SafeHtml } from '../../../lib/article.ts';
import { toFragment } from '../../../lib/sanitise/sanitise.ts';
import { htmlFile, markdownFile } from '../../../lib/transfer/article-file.ts';
import type { Book } from '../../../lib/transfer/epub/book.ts';
import { chapterFile, navigationFile, packageFile } from '../../../lib/transfer/epub/pages.ts';
import { highlightsFile } from '../../../lib/transfer/highlights-file.ts';
import { toMarkdown } from '../../../lib/transfer/to-markdown.ts';
import { shellBreaches } from '../../hostile/look-at-reader.ts';
import { faultsOfMarkdown } from '../../hostile/markdown-oracle.ts';
import { factsOf } from '../sanitise/oracle.ts';
import { PAYLOADS } from '../sanitise/payloads.ts';

/** As a library from elsewhere may hold it; the whole files are looked at in real browsers (`hostile.e2e.ts`). */
const WORDS = [
  ...PAYLOADS,
  'javascript:boom()',
  '"><script>boom()</script>',
  '`<img src=x onerror=boom()>',
  '](javascript:boom())',
  '[x](\n<javascript:boom()>)',
  '\\<img src=x onerror=boom()>',
  '\\\\<img src=x onerror=boom()>',
  '[x]: javascript:boom()',
];

const sourceOf = (words: string) => ({
  title: words,
  byline: words,
  siteName: words,
  publishedAt: 0,
  url: words,
});
const passagesOf = (words: string) => [{ exact: words, note: words }];

describe('hostile words in what is taken along', () => {
  it('are words in a file of HTML', () => {
    for (const words of WORDS) {
      const dir = words as 'ltr';
      const body = '<p>Text.</p>' as SafeHtml;
      const parts = { lang: words, dir, body, passages: passagesOf(words), passagesTitle: words };
      const page = new DOMParser().parseFromString(htmlFile(sourceOf(words), parts), 'text/html');
      const facts = factsOf(page).filter(
        ({ attributes }) => attributes['http-equiv'] !== 'Content-Security-Policy',
      );
      expect(facts.flatMap(shellBreaches), words).toEqual([]);
      expect(
        page.body.querySelectorAll('*:not(article, header, section, h1, h2, p, a, blockquote)'),
        words,
      ).toHaveLength(0);
    }
  });

  it('are words in a book', () => {
    for (const words of WORDS) {
      const chapter = { title: words, lang: words, dir: words as 'ltr', xhtml: '<p>Text.</p>', pictures: [] };
      const names = { identifier: words, title: words, author: words, publisher: words, lang: words };
      const book: Book = { ...names, dir: words as 'ltr', publishedAt: 0, chapters: [chapter] };
      for (const file of [packageFile(book, 1), navigationFile(book), chapterFile(chapter)]) {
        const page = new DOMParser().parseFromString(file, 'application/xml');
        expect(page.querySelector('parsererror')?.textContent ?? '', words).toBe('');
        expect(factsOf(page).flatMap(shellBreaches), words).toEqual([]);
      }
    }
  });

  it('are words in Markdown, as is a hostile text', () => {
    for (const words of WORDS) {
      const root = document.createElement('div');
      root.append(toFragment(`<p>${words}</p><pre></pre><p><code></code></p>` as SafeHtml, document));
      for (const code of root.querySelectorAll('pre, code')) code.textContent = `\`\`\`\n${words}`;
      const text = toMarkdown(root, (image) => image.getAttribute('src') ?? '');
      expect(faultsOfMarkdown(markdownFile(sourceOf(words), words, text, passagesOf(words))), words).toEqual(
        [],
      );
      expect(
        faultsOfMarkdown(highlightsFile([{ row: sourceOf(words), marks: passagesOf(words) }])),
        words,
      ).toEqual([]);
    }
  });

  it.each([
    ['<b>x</b>', 2],
    ['&lt;b>', 0],
    ['http://a.example/\\<b>', 1],
    ['\\\\<b>', 1],
    ['`<b>`', 0],
    ['`a <b> ``', 1],
    ['```\n<b>\n```', 0],
    ['```\n<b>\n``', 1],
    ['[a](javascript:x)', 1],
    ['<https://a.example/>', 0],
    ['<javascript:x>', 1],
  ])('which would be found out: %j', (markdown, faults) => {
    expect(faultsOfMarkdown(markdown)).toHaveLength(faults);
  });
});
