import { rename } from '../../extract/tidy/elements.ts';

/** A date with or without a time, as HTML writes it. */
const DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;
/** A language by its tag. */
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;

/** What the value of an attribute must look like; a browser passes over others, a strict reader refuses the book. */
const VALUES: Record<string, RegExp> = {
  datetime: DATE,
  lang: LANGUAGE,
  dir: /^(?:ltr|rtl|auto)$/,
  start: /^-?\d{1,9}$/,
  value: /^-?\d{1,9}$/,
  width: /^\d{1,5}$/,
  height: /^\d{1,5}$/,
  colspan: /^[1-9]\d{0,2}$/,
  rowspan: /^[1-9]\d{0,2}$/,
  span: /^[1-9]\d{0,2}$/,
};

/** Makes of a page's markup, which a browser forgives, what a book may have. `root` is changed. */
export function settleMarkup(root: Element): void {
  for (const element of root.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes])
      if (VALUES[name]?.test(value) === false) element.removeAttribute(name);
  const doc = root.ownerDocument;
  for (const list of root.querySelectorAll('ul, ol'))
    for (const node of [...list.childNodes]) if (isStray(node)) intoItem(node, doc);
  for (const item of root.querySelectorAll('li'))
    if (!item.parentElement?.matches('ul, ol')) rename(item, 'div');
  for (const caption of root.querySelectorAll('table > caption')) caption.parentElement?.prepend(caption);
  for (const caption of root.querySelectorAll('figure > figcaption ~ figcaption')) rename(caption, 'p');
  // Paper-like readers cannot unfold anything.
  for (const details of root.querySelectorAll('details')) {
    details.setAttribute('open', '');
    if (!details.querySelector(':scope > summary')) rename(details, 'div').removeAttribute('open');
  }
}

/** In a list, and no item of it. */
function isStray(node: Node): boolean {
  if (node.nodeName.toLowerCase() === 'li') return false;
  return node.nodeType === 1 || (node.textContent ?? '').trim() !== '';
}

function intoItem(node: Node, doc: Document): void {
  const item = doc.createElement('li');
  node.parentNode?.replaceChild(item, node);
  item.append(node);
}
