/** What ends a paragraph when a parser meets it (HTML, 13.2.6.4.7, "in body"), as far as the policy knows it. */
const ENDS_PARAGRAPH =
  'blockquote, dd, details, div, dl, dt, figcaption, figure, h1, h2, h3, h4, h5, h6, hr, li, ol, p, pre, section, summary, table, ul';

/**
 * Makes a tree one that a parser would make again out of its text: what is stored is read each time it is shown, and a
 * removal is put back at a place that was counted in the tree as it was. Scripts nest as they like, and so does what is left
 * when unknown elements around it are gone.
 */
export function settleNesting(root: ParentNode & Node): void {
  for (const link of [...root.querySelectorAll('a a')]) link.replaceWith(...link.childNodes);
  for (const paragraph of [...root.querySelectorAll('p')]) {
    if (!paragraph.firstElementChild || !paragraph.querySelector(ENDS_PARAGRAPH)) continue;
    // Asked of the document itself, `createElement` may be a picture of that name.
    const box = Document.prototype.createElement.call(paragraph.ownerDocument, 'div');
    for (const name of paragraph.getAttributeNames())
      box.setAttribute(name, paragraph.getAttribute(name) as string);
    box.append(...paragraph.childNodes);
    paragraph.replaceWith(box);
  }
}
