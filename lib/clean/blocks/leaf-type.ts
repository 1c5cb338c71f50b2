import type { LeafType } from './block.ts';

const MEDIA = new Set('img picture video audio iframe object embed canvas figure math'.split(' '));
const MEDIA_SELECTOR = 'img,picture,video,audio,iframe,object,embed,canvas';
/** A figure without any of these shows nothing: what is left is the caption of what the page's scripts put there. */
const SHOWN_SELECTOR = `${MEDIA_SELECTOR},amp-img,svg,table,pre,code,blockquote`;
const ASKING_SELECTOR = 'form,input';

/** What a leaf is by its element and its text; null when it shows nothing. */
export function leafType(nodes: ChildNode[], tag: string, text: string): LeafType | null {
  if (tag === 'figure' && !(text && isEmptied(nodes))) return 'media';
  if (tag === 'table') return text ? (hasOneCell(nodes) ? 'text' : 'data') : null;
  if (tag === 'pre') return text ? 'code' : null;
  if (text) return 'text';
  const media = nodes.some(
    (node) =>
      node.nodeType === 1 &&
      (MEDIA.has((node as Element).localName) || (node as Element).querySelector(MEDIA_SELECTOR) !== null),
  );
  return media ? 'media' : null;
}

/** Nothing is compared in it: a box as they were drawn once. */
const hasOneCell = ([table]: ChildNode[]): boolean =>
  (table as Element).querySelectorAll('td,th').length === 1;

const isEmptied = ([figure]: ChildNode[]): boolean =>
  (figure as Element).querySelector(SHOWN_SELECTOR) === null;

/** False for a box that only calls itself one: it shows nothing, and asks for something. */
export const isFigure = (figure: Element): boolean =>
  figure.querySelector(ASKING_SELECTOR) === null || !isEmptied([figure]);
