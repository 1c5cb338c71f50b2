import { settleMarkup } from './settle-markup.ts';
import { withoutForbidden } from './xml.ts';

/** What means something in a browser only. */
const FOR_BROWSERS = ['target', 'rel', 'referrerpolicy', 'loading', 'decoding'];

/** The content of a sanitised tree as XML. `root` is changed. */
export function toXhtml(root: Element): string {
  for (const element of root.querySelectorAll('*'))
    for (const name of FOR_BROWSERS) element.removeAttribute(name);
  settleMarkup(root);
  settleIds(root);
  const serializer = new XMLSerializer();
  const parts = [...root.childNodes].map((node) => serializer.serializeToString(node));
  return withoutForbidden(parts.join(''));
}

/** A book is refused for a name that is there twice, as after joining pages, and for a link to one that is gone. */
function settleIds(root: Element): void {
  const ids = new Set<string>();
  for (const element of root.querySelectorAll('[id]')) {
    if (ids.has(element.id)) element.removeAttribute('id');
    ids.add(element.id);
  }
  for (const link of root.querySelectorAll('a[href^="#"]'))
    if (!ids.has(link.getAttribute('href')?.slice(1) ?? '')) link.removeAttribute('href');
}
