import type { SafeHtml } from '../article.ts';

/** The html inside `root`. Only for trees that went through `sanitiseTree`: the type promises it. */
export function serialise(root: Element): SafeHtml {
  const html = root.innerHTML;
  return asRead(html.includes(' is="') ? plainCopy(root).innerHTML : html) as SafeHtml;
}

/** What a parser reads back as it was: it takes the first line break out of `<pre>`, and knows one kind of them. */
function asRead(html: string): string {
  const lines = html.includes('\r') ? html.replace(/\r\n?/g, '\n') : html;
  return lines.replace(/<pre(?: [^>]*)?>\n/g, '$&\n');
}

/** An element that was made as `<p is="x-story">` is written so for ever, also without the attribute. */
function plainCopy(root: Element): Element {
  const copy = root.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll('*')) {
    const plain = copy.ownerDocument.createElement(element.localName);
    for (const { name, value } of element.attributes) plain.setAttribute(name, value);
    plain.append(...element.childNodes);
    element.replaceWith(plain);
  }
  return copy;
}
