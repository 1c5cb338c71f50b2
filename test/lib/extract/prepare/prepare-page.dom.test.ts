import { describe, expect, it } from 'vitest';
import { preparePage } from '../../../../lib/extract/prepare-page.ts';

/** What is tested, body of the page, body of the copy expected. */
const cases: [string, string, string][] = [
  [
    'a noscript twin',
    '<img class="lazy" src="data:image/svg+xml,x"><noscript><img src="/a.jpg" alt="Quay" width="8"></noscript>',
    '<img class="lazy" src="/a.jpg" alt="Quay" width="8">',
  ],
  ['a noscript alone', '<p>x</p><noscript><img src="/a.jpg"></noscript>', '<p>x</p><img src="/a.jpg">'],
  [
    'a noscript beacon beside a picture',
    '<img src="/a.jpg"><noscript><img src="/pixel.gif"></noscript>',
    '<img src="/a.jpg"><noscript><img src="/pixel.gif"></noscript>',
  ],
  ['a box in a heading', '<h2><div><a name="a">Quay</a></div></h2>', '<h2><a name="a">Quay</a></h2>'],
  [
    'a heading that unfolds',
    '<h3><button type="button"><span>Key features</span></button></h3>',
    '<h3><span>Key features</span></h3>',
  ],
  [
    'a button beside a heading',
    '<h3>Key features <button>Copy link</button></h3>',
    '<h3>Key features <button>Copy link</button></h3>',
  ],
  [
    'a picture that opens',
    '<button aria-label="View image"><figure><img src="/a.jpg"><figcaption>Quay</figcaption></figure></button>',
    '<figure><img src="/a.jpg"><figcaption>Quay</figcaption></figure>',
  ],
  [
    'a bare picture that opens',
    '<div><button><img src="/a?w" width="800"></button></div>',
    '<div><img src="/a?w" width="800"></div>',
  ],
  [
    'icons on buttons',
    '<button><img src="/share.png"></button><button><img src="/a.jpg" width="24"></button>',
    '<button><img src="/share.png"></button><button><img src="/a.jpg" width="24"></button>',
  ],
  [
    'a picture on a button with words',
    '<button><img src="/app.jpg" width="200">Get the app</button>',
    '<button><img src="/app.jpg" width="200">Get the app</button>',
  ],
  [
    'a letter hidden from screen readers',
    '<p><span aria-hidden="true">W</span>hen</p>',
    '<p><span>W</span>hen</p>',
  ],
  [
    'a letter that repeats one',
    '<p><i>W</i><span aria-hidden="true">W</span>hen</p>',
    '<p><i>W</i><span aria-hidden="true">W</span>hen</p>',
  ],
  [
    'the foot of a quotation',
    '<blockquote>x<footer>Jane Roe</footer></blockquote>',
    '<blockquote>x<p>Jane Roe</p></blockquote>',
  ],
  [
    'a declared root in another',
    '<a-b><template shadowrootmode="open"><c-d><template shadowrootmode="open"><p>x</p></template></c-d></template></a-b>',
    '<a-b><c-d><p>x</p></c-d></a-b>',
  ],
  [
    'a background in a figure',
    '<figure><div style="background-image:url(\'/a.jpg\')"></div><figcaption>Q</figcaption></figure>',
    '<figure><div style="background-image:url(\'/a.jpg\')"><img src="/a.jpg" alt=""></div><figcaption>Q</figcaption></figure>',
  ],
  [
    'streamed parts',
    '<main><template id="B:1"></template><p>end</p></main><div hidden id="S:1"><p>late</p></div>',
    '<main><p>late</p><p>end</p></main><div hidden="" id="S:1"></div>',
  ],
  [
    'a streamed part without its gap',
    '<div hidden id="S:2"><p>late</p></div>',
    '<div id="S:2"><p>late</p></div>',
  ],
  [
    'a declared shadow root',
    '<x-a><template shadowrootmode="open"><h2>H</h2><slot></slot></template><p>in</p></x-a>',
    '<x-a><h2>H</h2><p>in</p></x-a>',
  ],
];

describe('preparePage', () => {
  it.each(cases)('%s', (_name, html, expected) => {
    const live = document.implementation.createHTMLDocument('');
    live.body.innerHTML = html;
    const before = live.documentElement.outerHTML;
    const clone = live.cloneNode(true) as Document;
    preparePage(clone, live);
    expect(clone.body.innerHTML).toBe(expected);
    expect(live.documentElement.outerHTML).toBe(before);
  });

  it('opens shadow roots inside shadow roots, slots filled', () => {
    document.body.innerHTML = '<x-a><b slot="s">named</b>rest</x-a>';
    const host = document.querySelector('x-a') as Element;
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<style>p{}</style><p>before <slot name="s"></slot></p><x-b></x-b><slot></slot>';
    (root.querySelector('x-b') as Element).attachShadow({ mode: 'open' }).innerHTML = '<i>deep</i>';
    const clone = document.cloneNode(true) as Document;
    preparePage(clone, document);
    expect(clone.body.innerHTML).toBe(
      '<x-a><p>before <b slot="s">named</b></p><x-b><i>deep</i></x-b>rest</x-a>',
    );
    expect(host.shadowRoot?.querySelector('slot')).not.toBeNull();
  });

  it('a noscript around the page, where a parser without scripts has read it', () => {
    const story = `<p>${'The harbour opened again on Tuesday. '.repeat(20)}</p>`;
    const page = new DOMParser().parseFromString(`<body><noscript>${story}</noscript>`, 'text/html');
    preparePage(page, page);
    expect(page.body.innerHTML).toBe(story);
  });
});
