import type { SafeHtml } from '../article.ts';
import { countWords } from '../clean/blocks/count-words.ts';
import { beginningOf } from './beginning.ts';
import { type ElementNode, elementsIn, htmlTree, textOf } from './html-tree.ts';
import type { BlockShape } from './site-rule.ts';
import type { TreeBlock } from './tree-blocks.ts';

/** Elements that only lay out: sites change them without changing what a block is. */
const LAYOUT = new Set(['div', 'span', '']);
/** Notes on a story stand in its first blocks or its last ones; between them a block is known by its words alone. */
const AT_START = 2;
const AT_END = 4;

/** The shape of each block of a text, in their order. */
export function shapesOf(blocks: readonly TreeBlock[]): BlockShape[] {
  return blocks.map(({ element, parents }, index) => ({
    ...shapeOf(element, parents),
    place: index < AT_START ? 'start' : index >= blocks.length - AT_END ? 'end' : 'middle',
  }));
}

/** The shape of a removed block by its own html; where it stood says nothing. */
export function shapeOfRemoval(html: SafeHtml): BlockShape {
  const root = htmlTree(html);
  const [only, ...others] = root.children.filter((it) => it.type === 'element' || it.text.trim());
  const isAlone = others.length === 0 && only?.type === 'element';
  return { ...shapeOf(isAlone ? only : root, []), place: 'middle' };
}

function shapeOf(element: ElementNode, parents: readonly ElementNode[]): Omit<BlockShape, 'place'> {
  const text = textOf(element).replace(/\s+/g, ' ').trim();
  const words = countWords(text);
  const links = elementsIn(element).filter(({ tag }) => tag === 'a');
  const linked = links.reduce((sum, link) => sum + countWords(textOf(link)), 0);
  return {
    selector: [...parents, element].flatMap(({ tag }) => (LAYOUT.has(tag) ? [] : [tag])).join('>'),
    dress: dressOf(element, text).join(' '),
    begins: beginningOf(text, words),
    words,
    linked: linked === 0 ? 'none' : linked < words ? 'some' : 'all',
  };
}

/** Elements inside that hold all the words, outermost first. */
function dressOf(element: ElementNode, text: string): string[] {
  return elementsIn(element)
    .filter(
      (inner) => !LAYOUT.has(inner.tag) && textOf(inner).replace(/\s+/g, ' ').trim() === text && text !== '',
    )
    .map(({ tag }) => tag);
}
