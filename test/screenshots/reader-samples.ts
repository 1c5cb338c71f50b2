/** Texts of our own for the reader's pictures. */

const cells = (tag: string) => `<tr>${`<${tag}>Pier on the north bank</${tag}>`.repeat(9)}</tr>`;
/** Footnotes, a wide table and what was a player. */
export const ANNOTATED = `<p>The figures were checked twice<sup><a href="#note-1" id="note-2">1</a></sup> before the vote.</p>
<table><caption>Load by pier</caption><thead>${cells('th')}</thead><tbody>${cells('td')}${cells('td')}</tbody></table>
<figure><figcaption><a href="https://player.example/film">The bridge from above (player.example)</a></figcaption></figure>
<p>The council met again in the morning, and the harbour office with it.</p><p>Nobody spoke against it.</p>
<ol><li id="note-1">Report of the harbour office to the council, chapter four. <a href="#note-2">back</a></li></ol>`;

/** Everything that a text is made of. */
export const ELEMENTS = `<p>On <a href="https://example.com">Tuesday night</a> the council voted to keep the old swing bridge open to foot traffic, ending a quarrel of a decade.</p>
<h2>What the engineers found</h2><p>The iron span, built for <em>carts</em> and later trusted with <strong>buses</strong>, will carry walkers for thirty years. H<sub>2</sub>O was found in two of 14 bearings.</p>
<ul><li>Bearings of the northern pier</li><li>Railings on both sides<ul><li>painted</li><li>counted</li></ul></li></ul>
<ol><li>First the river is closed.</li><li>Then the bridge is turned, which takes eleven minutes when the wind is from the west.</li></ol>
<blockquote><p>We are not sentimental about iron. We are sentimental about people being able to reach us.</p></blockquote>
<h3>How it is counted</h3><pre><code>for (const pier of bridge.piers) {
  total += pier.bearings.filter((it) => it.isWorn).length * PRICE_OF_A_BEARING_IN_CROWNS;
}</code></pre><p>Press <kbd>Enter</kbd> or call <code>count()</code>.</p><dl><dt>Pier</dt><dd>What a bridge stands on.</dd></dl><hr><p>The work begins in September.</p>`;
