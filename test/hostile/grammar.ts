import fc from 'fast-check';

/**
 * Hostile HTML by chance: trees of elements that parsers treat apart, known payloads among them, whole or cut in two.
 *
 * @param payloads seeds; long ones only slow the search down
 */
export function hostileHtml(payloads: readonly string[]): fc.Arbitrary<string> {
  const seeds = fc.constantFrom(...payloads.filter((it) => it.length < 400));
  const cut = fc
    .tuple(seeds, seeds, fc.nat(400), fc.nat(400))
    .map(([one, other, from, to]) => one.slice(0, from % (one.length + 1)) + other.slice(to % other.length));
  const { html } = fc.letrec<{ html: string; node: string }>((tie) => ({
    html: fc.array(tie('node'), { maxLength: 5 }).map((nodes) => nodes.join('')),
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      texts,
      seeds,
      cut,
      fc
        .tuple(names, attributes, tie('html'), fc.boolean())
        .map(
          ([name, attribute, inner, closed]) => `<${name}${attribute}>${inner}${closed ? `</${name}>` : ''}`,
        ),
    ),
  }));
  return html;
}

const names = fc.constantFrom(
  ...'p div a img table tr td caption svg math mtext mglyph malignmark style script template noscript form input select option textarea title xmp iframe object foreignObject annotation-xml desc li ul b i font details dialog x-y plaintext'.split(
    ' ',
  ),
);
const attributes = fc.constantFrom(
  '',
  ' id=note-1',
  ' id=body name=attributes',
  ' href="javascript:boom()"',
  ' href="/a?b=1"',
  ' src=x.gif onerror=boom()',
  ' title="</style><img src=x.gif onerror=boom()>"',
  ' encoding="text/html"',
  ' shadowrootmode=open',
  ' style="background:url(//evil.example/)"',
  ' class=y',
  ' data-broadsheet-removed=1',
);
const texts = fc.constantFrom(
  ...['text', '&lt;img src=x.gif onerror=boom()&gt;', '<!--', '-->', '--!>', '&amp;lt;', '<![CDATA['],
  ...[']]>', '\u0000', '<', '">', "'>", '</p>', '</style>', '</template>', '<br>'],
);
