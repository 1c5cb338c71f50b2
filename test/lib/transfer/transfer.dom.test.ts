import { describe, expect, it } from 'vitest';
import type { SafeHtml } from '../../../lib/article.ts';
import { htmlFile, markdownFile } from '../../../lib/transfer/article-file.ts';
import { fileName } from '../../../lib/transfer/file-name.ts';
import { highlightsFile } from '../../../lib/transfer/highlights-file.ts';
import { quotation } from '../../../lib/transfer/source.ts';
import { toMarkdown } from '../../../lib/transfer/to-markdown.ts';

const markdownOf = (html: string) => {
  const root = document.createElement('div');
  root.innerHTML = html;
  return toMarkdown(root, (image) => image.getAttribute('src') ?? '');
};

describe('Markdown', () => {
  it.each([
    ['paragraphs', '<p>One\n one.</p>\n<p>Two.</p>', 'One one.\n\nTwo.'],
    ['headings', '<h2>A <em>b</em></h2><h4>C</h4>', '## A *b*\n\n#### C'],
    ['marks', '<p><strong>B </strong><i>i</i> <del>d</del> <code>c*</code></p>', '**B** *i* ~~d~~ `c*`'],
    [
      'links',
      '<p>See <a href="https://a.example/x (1)">here</a>.</p>',
      'See [here](https://a.example/x%20%281%29).',
    ],
    ['signs', '<p>2 * 3 [x] &lt;b&gt; a_b</p>', '2 \\* 3 \\[x\\] &lt;b\\> a\\_b'],
    ['what looks like a list', '<p>- no</p><p>1. no</p><p># no</p>', '\\- no\n\n1\\. no\n\n\\# no'],
    [
      'what looks like one after a line break, or like a rule',
      '<p>May<br>1. no<br>- no<br>===</p><p>---</p>',
      'May  \n1\\. no  \n\\- no  \n\\===\n\n\\---',
    ],
    ['code that holds ticks', '<p><code>a`b</code> <code>``</code></p>', '``a`b`` ``` `` ```'],
    [
      'a block of code that would end itself',
      '<pre>```\n&lt;img src=x onerror=alert(1)&gt;</pre>',
      '````\n```\n<img src=x onerror=alert(1)>\n````',
    ],
    [
      'an exclamation before a link, which is no picture',
      '<p>Look!<a href="https://a.example/p.gif">here</a></p>',
      'Look\\![here](https://a.example/p.gif)',
    ],
    ['words that spell an entity', '<p>&amp;lt; is &lt; &amp; so on</p>', '\\&lt; is &lt; & so on'],
    ['a line break in a quotation', '<blockquote><p>a<br>b</p></blockquote>', '> a  \n> b'],
    ['a list in a list', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n\n  - b\n- c'],
    ['a list that starts later', '<ol start="3"><li>a</li><li>b</li></ol>', '3. a\n4. b'],
    ['quotations', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
    ['code', '<pre>a\n  b\n</pre>', '```\na\n  b\n```'],
    ['code that would end itself', '<pre>```\n&lt;img&gt;</pre>', '````\n```\n<img>\n````'],
    ['code with backticks', '<p><code>`a``b</code> <code>\n\nc</code></p>', '``` `a``b ``` ` c`'],
    ['what looks like an entity', '<p>A&amp;B &amp;lt; &amp;#60;</p>', 'A&B \\&lt; \\&#60;'],
    [
      'a picture in two lines',
      '<img src="https://a.example/p" alt="a\n\n<b">',
      '![a &lt;b](https://a.example/p)',
    ],
    [
      'pictures',
      '<figure><img src="https://a.example/p.jpg" alt="P"><figcaption>C</figcaption></figure>',
      '![P](https://a.example/p.jpg)\n\n*C*',
    ],
    [
      'tables',
      '<table><caption>T</caption><tr><th>A</th><th>B</th></tr><tr><td>1|2</td></tr></table>',
      '*T*\n\n| A | B |\n| --- | --- |\n| 1\\|2 |  |',
    ],
    ['line breaks', '<p>a<br>b</p>', 'a  \nb'],
    ['loose words between blocks', 'a<p>b</p>c', 'a\n\nb\n\nc'],
    ['a rule', '<p>a</p><hr><p>b</p>', 'a\n\n---\n\nb'],
  ])('writes %s', (_name, html, expected) => {
    expect(markdownOf(html)).toBe(expected);
  });
});

const source = {
  title: 'A "story" <1>',
  byline: 'Ida',
  siteName: 'The Daily',
  publishedAt: Date.UTC(2026, 2, 17),
  url: 'https://daily.example/?a=1&b=2',
};

describe('files', () => {
  it('Markdown has the facts, the text and the highlights', () => {
    expect(markdownFile(source, 'en', 'Text.', [{ exact: 'Te\nxt <i>', note: 'Why?' }])).toBe(
      '---\ntitle: "A \\"story\\" <1>"\nauthor: "Ida"\nsite: "The Daily"\npublished: "2026-03-17T00:00:00.000Z"\n' +
        'url: "https://daily.example/?a=1&b=2"\nlang: "en"\n---\n\n# A "story" &lt;1\\>\n\nText.\n\n---\n\n> Te xt &lt;i\\>\n\nWhy?\n',
    );
  });

  it('HTML stands alone and trusts no title', () => {
    const passages = [{ exact: 'Te<xt', note: 'Why & how?' }];
    const body = '<p>Text.</p>' as SafeHtml;
    const file = htmlFile(source, { lang: 'en', dir: 'ltr', body, passages, passagesTitle: 'Highlights' });
    const page = new DOMParser().parseFromString(file, 'text/html');
    expect(page.title).toBe(source.title);
    expect(page.querySelector('h1')?.textContent).toBe(source.title);
    expect(page.querySelector('a')?.getAttribute('href')).toBe(source.url);
    expect(page.querySelectorAll('script, img, iframe')).toHaveLength(0);
    expect(page.querySelector('section')?.textContent?.split('\n')).toMatchObject([
      'Highlights',
      'Te<xtWhy & how?',
      '',
    ]);
  });

  it.each([
    ['A story: what/now?', 'A story what now.md'],
    ['  ..hidden.. ', 'hidden.md'],
    ['', 'article.md'],
    ['CON', 'article CON.md'],
    ['nul.story', 'article nul.story.md'],
    ['Com¹', 'article Com¹.md'],
    ['Console wars', 'Console wars.md'],
    ['a\ud800b', 'a b.md'],
    ['嵐の後', '嵐の後.md'],
    ['x'.repeat(200), `${'x'.repeat(60)}.md`],
    ['a\u202egnp.exe', 'a gnp.exe.md'],
  ])('%s is called %s', (title, name) => {
    expect(fileName(title, 'md')).toBe(name);
  });

  it('a quotation names its source', () => {
    expect(quotation(' Words ', source)).toBe(
      '“Words”\n— A "story" <1>, Ida, The Daily, 2026-03-17\nhttps://daily.example/?a=1&b=2',
    );
  });

  it('highlights of many articles stand under their headlines', () => {
    const marks = [
      { exact: 'One', note: '' },
      { exact: 'Two', note: 'Why?' },
    ];
    expect(highlightsFile([{ row: source, marks }])).toBe(
      '## A "story" &lt;1\\>\n\nIda, The Daily, 2026-03-17\n<https://daily.example/?a=1&b=2>\n\n> One\n\n> Two\n\nWhy?\n',
    );
  });
});
