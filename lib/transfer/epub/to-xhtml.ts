import { withoutForbidden } from './xml.ts';

/** What means something in a browser only. */
const FOR_BROWSERS = ['target', 'rel', 'referrerpolicy', 'loading', 'decoding'];

/** The content of a sanitised tree as XML. `root` is changed. */
export function toXhtml(root: Element): string {
  for (const element of root.querySelectorAll('*'))
    for (const name of FOR_BROWSERS) element.removeAttribute(name);
  const serializer = new XMLSerializer();
  const parts = [...root.childNodes].map((node) => serializer.serializeToString(node));
  return withoutForbidden(parts.join(''));
}
