/**
 * What must be true of a sanitised tree, written down apart from the policy that makes it true: the list is short enough
 * to be read twice.
 */
const ELEMENTS = new Set(
  'p div section h1 h2 h3 h4 h5 h6 hr br wbr ul ol li dl dt dd blockquote pre figure figcaption img details summary table caption colgroup col thead tbody tfoot tr th td a span em strong b i u s del ins mark small sub sup q cite code kbd samp var abbr dfn time bdi bdo ruby rt rp'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang dir id href rel target referrerpolicy src alt width height start reversed type value colspan rowspan scope span title datetime open'.split(
    ' ',
  ),
);

/** Every breach found under `root`, in words; empty when the tree is safe. */
export function findBreaches(root: ParentNode): string[] {
  const breaches: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const name = element.localName;
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || !ELEMENTS.has(name))
      breaches.push(`<${name}>`);
    for (const attribute of element.attributes)
      if (!ATTRIBUTES.has(attribute.name)) breaches.push(`${name}[${attribute.name}]`);
    if (element.hasAttribute('id') && !/^note-[\w-]+$/.test(element.id)) breaches.push(`#${element.id}`);
    breaches.push(...addressBreaches(element));
  }
  return breaches;
}

function addressBreaches(element: Element): string[] {
  const href = element.getAttribute('href');
  const src = element.getAttribute('src');
  const breaches: string[] = [];
  if (href !== null) {
    const inside = /^#note-[\w-]+$/.test(href);
    if (element.localName !== 'a' || (!inside && !/^(?:https?:\/\/|mailto:)/.test(href)))
      breaches.push(`href=${href}`);
    if (!inside && !/\bnoopener\b/.test(element.getAttribute('rel') ?? '')) breaches.push('rel');
    if (!inside && element.getAttribute('referrerpolicy') !== 'no-referrer') breaches.push('referrerpolicy');
  }
  if (src !== null && !/^(?:https?:\/\/|data:image\/(?:png|jpe?g|gif|webp|avif);base64,)/i.test(src))
    breaches.push(`src=${src}`);
  if (
    element.localName === 'img' &&
    (src === null || element.getAttribute('referrerpolicy') !== 'no-referrer')
  )
    breaches.push('img');
  return breaches;
}
