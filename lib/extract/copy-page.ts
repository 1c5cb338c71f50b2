/**
 * A copy of the page to work on. A style sheet that enters a document is parsed once more, and reported once more where
 * the page's own policy forbids it; nobody reads it here, so an empty element stands in its place and every other one
 * is where it was.
 */
export function copyPage(doc: Document): Document {
  const copy = doc.cloneNode(false) as Document;
  const html = doc.documentElement.cloneNode(true) as Element;
  for (const style of html.querySelectorAll('style')) style.replaceWith(doc.createElement('noscript'));
  copy.append(html);
  return copy;
}
