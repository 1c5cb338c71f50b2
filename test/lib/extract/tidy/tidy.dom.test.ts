import { describe, expect, it } from 'vitest';
import type { Metadata } from '../../../../lib/article.ts';
import { tidy } from '../../../../lib/extract/tidy/tidy.ts';

const HREF = 'https://paper.example/news/harbour.html';
const TITLE = 'Harbour reopens after storm';

/** What is tested, html, html expected. */
const cases: [string, string, string][] = [
  [
    'double breaks part paragraphs',
    '<p>One.<br><br>Two.<br> <br><br>Three.</p>',
    '<p>One.</p><p>Two.</p><p>Three.</p>',
  ],
  [
    'a single break stays',
    '<p>Roses are red<br>Violets are blue</p>',
    '<p>Roses are red<br>Violets are blue</p>',
  ],
  ['breaks in a box', '<div>One.<br><br>Two.</div>', '<div><p>One.</p><p>Two.</p></div>'],
  ['breaks inside a span', '<div><span>One.<br><br>Two.</span></div>', '<div><p>One.</p><p>Two.</p></div>'],
  [
    'loose text beside blocks',
    '<div>One <b>bold</b>.<p>Two.</p>Three.</div>',
    '<div><p>One <b>bold</b>.</p><p>Two.</p><p>Three.</p></div>',
  ],
  [
    'a box of text is a paragraph',
    '<div class="lead">One.</div><p>Two.</p>',
    '<p class="lead">One.</p><p>Two.</p>',
  ],
  [
    'paragraphs of signs without width',
    '<p>One.</p><p>\u200d</p><div>\u200b \ufeff</div><p>Two.</p>',
    '<p>One.</p><p>Two.</p>',
  ],
  ['list items stay whole', '<ul><li>One <b>two</b></li></ul>', '<ul><li>One <b>two</b></li></ul>'],
  ['drop cap in a span', '<p><span class="dropcap">T</span> he storm</p>', '<p>The storm</p>'],
  ['drop cap in a box', '<div class="drop-cap">T</div><p>he storm</p>', '<p>The storm</p>'],
  ['drop cap that is a word', '<p><span class="has-drop-cap">A</span> storm</p>', '<p>A storm</p>'],
  ['drop cap that begins a word', '<p><span class="dropcap">A</span>fter it</p>', '<p>After it</p>'],
  [
    'a paragraph cut in two',
    '<p>The harbour master said on Tuesday morning that the quay would be opened to</p><p>all ships again by the end of the week, and not before then, he added.</p>',
    '<p>The harbour master said on Tuesday morning that the quay would be opened to all ships again by the end of the week, and not before then, he added.</p>',
  ],
  [
    'verse is not joined',
    '<p>so much depends upon</p><p>a red wheel barrow</p>',
    '<p>so much depends upon</p><p>a red wheel barrow</p>',
  ],
  [
    'headings begin at h2 without gaps',
    '<h1>A</h1><p>x</p><h4>B</h4><p>y</p>',
    '<h2>A</h2><p>x</p><h3>B</h3><p>y</p>',
  ],
  ['the headline is not repeated', `<header><h1>${TITLE}</h1></header><p>Text.</p>`, '<p>Text.</p>'],
  ['the headline as a paragraph', `<p><b>${TITLE.toUpperCase()}</b></p><p>Text.</p>`, '<p>Text.</p>'],
  [
    'links absolute, free of tracking',
    '<p><a href="/a?utm_source=x&amp;id=4">l</a></p>',
    '<p><a href="https://paper.example/a?id=4">l</a></p>',
  ],
  ['script links are text', '<p><a href="javascript:alert(1)">l</a> m</p>', '<p>l m</p>'],
  ['links to nothing are text', '<p><a href="#top">up</a> and on</p>', '<p>up and on</p>'],
  [
    'entries of a contents list are still told from text',
    '<ul><li><a href="#gone">The ramp</a></li></ul>',
    '<ul><li><a rel="contents">The ramp</a></li></ul>',
  ],
  [
    'footnotes keep working',
    '<p>Text<a href="#fn1" id="r1">1</a></p><ol><li id="fn1">Note <a href="#r1">back</a></li></ol>',
    '<p>Text<a href="#note-1" id="note-2">1</a></p><ol><li id="note-1">Note <a href="#note-2">back</a></li></ol>',
  ],
  ['tracking pixels go', '<p>x<img src="/p.png" width="1" height="1"></p>', '<p>x</p>'],
  ['drawn placeholders go', '<p>x<img src="data:image/svg+xml;base64,AA"></p>', '<p>x</p>'],
  [
    'a caption of named boxes',
    '<div class="wp-caption"><img src="/a.jpg"><p class="wp-caption-text">The quay.</p></div><p>x</p>',
    '<figure class="wp-caption"><img src="https://paper.example/a.jpg"><figcaption><p class="wp-caption-text">The quay.</p></figcaption></figure><p>x</p>',
  ],
  [
    'a credit outside the caption',
    '<figure><img src="/a.jpg"><figcaption>The quay.</figcaption><span class="credit">Photo: Roe</span></figure>',
    '<figure><img src="https://paper.example/a.jpg"><figcaption>The quay. <span class="credit">Photo: Roe</span></figcaption></figure>',
  ],
  [
    'a player is a link',
    '<p>x</p><iframe src="https://www.video.example/embed/7" title="The storm"></iframe>',
    '<p>x</p><figure><figcaption><a href="https://www.video.example/embed/7">The storm (video.example)</a></figcaption></figure>',
  ],
  ...[
    ['its poster', '<video poster="/still.jpg" src="https://video.example/7"></video>'],
    ['the picture it names', '<iframe src="https://video.example/7" data-thumbnail="/still.jpg"></iframe>'],
    ['a picture inside it', '<object data="https://video.example/7"><img src="/still.jpg"></object>'],
    [
      'what it shows until it is pressed',
      `<iframe src="https://video.example/7" srcdoc="<a href='#'><img alt='' src='/still.jpg'></a>"></iframe>`,
    ],
    [
      'what lies behind it',
      `<iframe src="https://video.example/7" style="background:url('/still.jpg')"></iframe>`,
    ],
  ].map(([what, embed]): [string, string, string] => [
    `a player has ${what}`,
    `<p>x</p>${embed}`,
    '<p>x</p><figure><img src="https://paper.example/still.jpg"><figcaption><a href="https://video.example/7">video.example</a></figcaption></figure>',
  ]),
  [
    'a player in a figure keeps the picture there',
    '<p>x</p><figure><img src="/own.jpg"><iframe src="https://video.example/7" data-thumb="/still.jpg"></iframe></figure>',
    '<p>x</p><figure><img src="https://paper.example/own.jpg"><figcaption><a href="https://video.example/7">video.example</a></figcaption></figure>',
  ],
  [
    'a frame of one pixel goes',
    '<p>x</p><iframe src="https://t.example/" width="1" height="1"></iframe>',
    '<p>x</p>',
  ],
  [
    'a foreign post stays a quotation',
    '<blockquote class="post"><p>Ships again.</p><a href="https://post.example/1">May 5</a></blockquote>',
    '<blockquote class="post"><p>Ships again.</p><p><a href="https://post.example/1">May 5</a></p></blockquote>',
  ],
  ['empty wrappers go', '<div class="a"><div></div><p> </p></div><p>x</p>', '<p>x</p>'],
  [
    'names of nested boxes pass inwards',
    '<div class="a"><div class="b"><p>x</p><p>y</p></div></div><p>z</p>',
    '<div class="a b"><p>x</p><p>y</p></div><p>z</p>',
  ],
  ['scripts and comments go', '<p>x<script>1</script><!-- c --></p>', '<p>x</p>'],
  ['formulas are text', '<p>a <math alttext="x^2"><mi>x</mi></math> b</p>', '<p>a x^2 b</p>'],
  ['forged marks are no marks', '<p data-broadsheet-removed="0">x</p>', '<p>x</p>'],
];

describe('tidy', () => {
  it.each(cases)('%s', (_name, html, expected) => {
    const root = document.createElement('div');
    root.innerHTML = html;
    tidy(root, document, { title: TITLE } as Metadata, HREF);
    expect(root.innerHTML).toBe(expected);
    const once = root.innerHTML;
    tidy(root, document, { title: TITLE } as Metadata, HREF);
    expect(root.innerHTML).toBe(once);
  });
});
