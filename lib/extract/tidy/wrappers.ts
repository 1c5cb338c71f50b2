import { isBlank, isElement, MEDIA } from './elements.ts';

const SILENT = 'script, style, noscript, template, link, meta, base, title, param, source, track';
/** Boxes that mean nothing by themselves. Others (`aside`, `nav`, `form`) tell the cleaning what they are. */
const PLAIN = new Set(['div', 'section', 'article', 'main', 'span', 'center', 'font']);
const EMPTY_OK = 'hr,br,wbr,td,th,col,colgroup,input,select,textarea,button,iframe';

/** Drops what is never shown, and comments. */
export function dropSilent(root: Element): void {
  for (const element of root.querySelectorAll(SILENT)) element.remove();
  const walker = root.ownerDocument.createTreeWalker(root, 128 /* SHOW_COMMENT */);
  const comments: Comment[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  for (const comment of comments) comment.remove();
}

/** Takes away empty elements, and boxes that hold one box alone: their names pass to it. Inner ones first. */
export function flattenWrappers(root: Element): void {
  for (const element of [...root.querySelectorAll('*')].reverse()) {
    if (isHollow(element)) element.remove();
    else if (PLAIN.has(element.localName)) mergeIntoChild(element);
  }
}

function isHollow(element: Element): boolean {
  if (element.matches(`${EMPTY_OK},${MEDIA}`) || element.firstElementChild) {
    return false;
  }
  // The space between two words may stand in an element of its own.
  return (
    (element.textContent ?? '') === '' ||
    (!/\S/.test(element.textContent ?? '') &&
      element.matches('p,div,li,ul,ol,h1,h2,h3,h4,h5,h6,figure,figcaption,blockquote,section,dt,dd'))
  );
}

function mergeIntoChild(box: Element): void {
  if (box.localName === 'span' || box.localName === 'font') return;
  const children = [...box.childNodes].filter((child) => !isBlank(child));
  const [child] = children;
  if (
    children.length !== 1 ||
    !child ||
    !isElement(child) ||
    !PLAIN.has(child.localName) ||
    child.localName === 'span'
  )
    return;
  if (box.hasAttribute('role') || (box.id && child.id)) return;
  const names = `${box.getAttribute('class') ?? ''} ${child.getAttribute('class') ?? ''}`.trim();
  if (names) child.setAttribute('class', names);
  for (const { name, value } of box.attributes)
    if (!child.hasAttribute(name)) child.setAttribute(name, value);
  box.replaceWith(child);
}
