/** Elements that start a line of their own. */
export const BLOCK =
  'address,article,aside,blockquote,center,dd,details,dialog,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hgroup,hr,li,main,menu,nav,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul';
const BLOCKS = new Set(BLOCK.split(','));
/** Elements that show something without text. */
export const MEDIA = 'img,picture,video,audio,iframe,object,embed,canvas,svg,math';

export const isElement = (node: Node | null): node is Element => node?.nodeType === 1;
const isText = (node: Node | null): node is Text => node?.nodeType === 3;

/** A block, or an inline element that someone filled with blocks. */
export const isBlock = (node: Node): boolean =>
  isElement(node) &&
  (BLOCKS.has(node.localName) || (node.firstElementChild !== null && node.querySelector(BLOCK) !== null));

/** Comments hold the places of what was left out (`left-out.ts`): nothing that a reader sees. */
export const isComment = (node: Node | null): node is Comment => node?.nodeType === 8;

export const isBlank = (node: Node): boolean => (isText(node) ? !/\S/.test(node.data) : isComment(node));

export const hasText = (node: Node): boolean => !isComment(node) && /\S/.test(node.textContent ?? '');

/** Nobody asks for styles and handlers here, and the page's policy would be told of each one that is set. */
export const isInert = (attribute: string): boolean => !/^(?:style$|on)/.test(attribute);

/** Gives an element another name; attributes and children move. */
export function rename(element: Element, name: string): Element {
  const fresh = element.ownerDocument.createElement(name);
  for (const attribute of [...element.attributes])
    if (isInert(attribute.name)) fresh.setAttributeNode(attribute.cloneNode() as Attr);
  fresh.append(...element.childNodes);
  element.replaceWith(fresh);
  return fresh;
}

export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Elements whose class names match; one look at each is faster than a selector with many alternatives. */
export const classed = (root: ParentNode, names: RegExp): Element[] =>
  [...root.querySelectorAll('[class]')].filter((element) => names.test(element.getAttribute('class') ?? ''));
