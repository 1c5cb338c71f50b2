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

/** What an element says of itself, without the element: it crosses from a browser to the test. */
export interface Fact {
  name: string;
  namespace: string | null;
  attributes: Record<string, string>;
}

/** Stands alone, because only its text crosses: every element under `root`, or under what the selector finds. */
export function factsOf(root: ParentNode | string): Fact[] {
  const roots = typeof root === 'string' ? [...document.querySelectorAll(root)] : [root];
  return roots
    .flatMap((it) => [...it.querySelectorAll('*')])
    .map((it) => ({
      name: it.localName,
      namespace: it.namespaceURI,
      attributes: Object.fromEntries([...it.attributes].map(({ name, value }) => [name, value])),
    }));
}

/** Every breach found under `root`, in words; empty when the tree is safe. */
export function findBreaches(root: ParentNode): string[] {
  return factsOf(root).flatMap(breachesOf);
}

/** What is wrong with one element. */
export function breachesOf({ name, namespace, attributes }: Fact): string[] {
  const breaches: string[] = [];
  if (namespace !== 'http://www.w3.org/1999/xhtml' || !ELEMENTS.has(name)) breaches.push(`<${name}>`);
  for (const attribute of Object.keys(attributes))
    if (!ATTRIBUTES.has(attribute)) breaches.push(`${name}[${attribute}]`);
  const { id } = attributes;
  if (id !== undefined && !/^note-[\w-]+$/.test(id)) breaches.push(`#${id}`);
  return [...breaches, ...addressBreaches(name, attributes)];
}

function addressBreaches(
  name: string,
  { href, src, rel = '', referrerpolicy }: Record<string, string>,
): string[] {
  const breaches: string[] = [];
  if (href !== undefined) {
    const inside = /^#note-[\w-]+$/.test(href);
    if (name !== 'a' || (!inside && !/^(?:https?:\/\/|mailto:)/.test(href))) breaches.push(`href=${href}`);
    if (!inside && !/\bnoopener\b/.test(rel)) breaches.push('rel');
    if (!inside && referrerpolicy !== 'no-referrer') breaches.push('referrerpolicy');
  }
  if (src !== undefined && !/^(?:https?:\/\/|data:image\/(?:png|jpe?g|gif|webp|avif);base64,)/i.test(src))
    breaches.push(`src=${src}`);
  if (name === 'img' && (src === undefined || referrerpolicy !== 'no-referrer')) breaches.push('img');
  return breaches;
}
