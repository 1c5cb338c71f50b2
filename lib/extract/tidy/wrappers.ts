import { LEFT_OUT } from '../left-out.ts';
import { isBlank, isInert, MEDIA } from './elements.ts';

const SILENT = 'script, style, noscript, template, link, meta, base, title, param, source, track';
/** Boxes that mean nothing by themselves. Others (`aside`, `nav`, `form`) tell the cleaning what they are. */
const PLAIN = new Set(['div', 'section', 'article', 'main', 'span', 'center', 'font']);
/** Elements that say something while they are empty; a form without its fields still tells what its box is for. */
const SHOWS = new Set(
  `hr,br,wbr,td,th,col,colgroup,form,input,select,textarea,button,iframe,${MEDIA}`.split(','),
);
/** Elements that blank space does not fill. */
const BLANK_BLOCKS = new Set(
  'p,div,li,ul,ol,h1,h2,h3,h4,h5,h6,figure,figcaption,blockquote,section,dt,dd'.split(','),
);

/** Something to see: characters without width, which editors leave in empty paragraphs, are nothing. */
const SEEN = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/** Drops what is never shown, and comments. */
export function dropSilent(root: Element): void {
  for (const element of root.querySelectorAll(SILENT)) element.remove();
  const walker = root.ownerDocument.createTreeWalker(root, 128 /* SHOW_COMMENT */);
  const comments: Comment[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  for (const comment of comments) if (comment.data !== LEFT_OUT) comment.remove();
}

/** Takes away empty elements, and boxes that hold one box alone: their names pass to it. Inner ones first. */
export function flattenWrappers(root: Element): void {
  for (const element of [...root.querySelectorAll('*')].reverse()) {
    if (isHollow(element)) element.remove();
    else if (PLAIN.has(element.localName)) mergeIntoChild(element);
  }
}

function isHollow(element: Element): boolean {
  if (element.firstElementChild || SHOWS.has(element.localName)) return false;
  const text = element.textContent ?? '';
  // The space between two words may stand in an element of its own.
  return text === '' || (BLANK_BLOCKS.has(element.localName) && !SEEN.test(text));
}

function mergeIntoChild(box: Element): void {
  if (box.localName === 'span' || box.localName === 'font') return;
  const child = box.firstElementChild;
  if (!child || child.nextElementSibling || child.localName === 'span' || !PLAIN.has(child.localName)) return;
  for (let node = box.firstChild; node; node = node.nextSibling) if (node !== child && !isBlank(node)) return;
  if (box.hasAttribute('role') || (box.id && child.id)) return;
  const names = `${box.getAttribute('class') ?? ''} ${child.getAttribute('class') ?? ''}`.trim();
  if (names) child.setAttribute('class', names);
  for (const { name, value } of box.attributes)
    if (isInert(name) && !child.hasAttribute(name)) child.setAttribute(name, value);
  // Comments hold the places of what was left out.
  box.replaceWith(...[...box.childNodes].filter((node) => node === child || node.nodeType === 8));
}
