import { isLink } from './link-densities.ts';
import { SILENT } from './readability-pass.ts';
import { spellings } from './sketch/search.ts';
import type { SketchElement } from './sketch/sketch-element.ts';
import type { SketchText } from './sketch/sketch-node.ts';
import { trimmedLength } from './sketch/text-measure.ts';

/** A run of text that reads as one block: the text nodes under one block element with no other block between them. */
export interface Block {
  /** The block element that stands nearest around the text. */
  box: SketchElement;
  nodes: Text[];
  /** Size of each. */
  sizes: number[];
  /** Characters of text, white space folded; a character of an unspaced script counts as `UNSPACED_WEIGHT`. */
  size: number;
  /** How many of them are links. */
  linked: number;
}

/** A Chinese, Japanese or Thai character says about as much as two or three Latin letters. */
const UNSPACED_WEIGHT = 2.5;
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;

const BEYOND_LATIN = /[\u0e00-\uffff]/;

/** Elements that do not start a block of their own. */
const INLINE = spellings(
  'a,abbr,acronym,b,bdi,bdo,big,br,cite,code,data,del,dfn,em,font,i,img,ins,kbd,label,mark,nobr,output,picture,q,rp,rt,' +
    'ruby,s,samp,slot,small,source,span,strike,strong,sub,sup,time,tt,u,var,wbr',
);
const UNREAD = spellings([...SILENT].join());

/**
 * The blocks of text under `root`, in document order; nothing inside scripts, controls and the like. Read from the sketch
 * while it is whole: before Readability takes it apart.
 */
export function readBlocks(root: SketchElement): Block[] {
  const reading: Reading = { blocks: [], current: null };
  read(reading, root, root, 0);
  return reading.blocks;
}

interface Reading {
  blocks: Block[];
  /** The one that the next text goes on with. */
  current: Block | null;
}

/** The bounds on depth make recursion safe (`prescan.ts`). */
function read(reading: Reading, element: SketchElement, around: SketchElement, links: number): void {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) {
      const size = sizeOf(node as SketchText);
      if (size > 0) addText(reading, node.source as Text, size, around, links);
    } else if (node.nodeType === 1) {
      const child = node as SketchElement;
      if (UNREAD.has(child.tagName)) continue;
      const inline = INLINE.has(child.tagName);
      if (!inline) reading.current = null;
      if (child.firstChild) read(reading, child, inline ? around : child, links + Number(isLink(child)));
      if (!inline) reading.current = null;
    }
  }
}

function addText(reading: Reading, text: Text, size: number, box: SketchElement, links: number): void {
  let block = reading.current;
  if (!block) {
    block = { box, nodes: [], sizes: [], size: 0, linked: 0 };
    reading.blocks.push(block);
    reading.current = block;
  }
  block.nodes.push(text);
  block.sizes.push(size);
  block.size += size;
  if (links > 0) block.linked += size;
}

/** Length of a text with white space folded; see `Block.size`. */
function sizeOf({ measure, textContent }: SketchText): number {
  const length = trimmedLength(measure);
  // Far the most texts have none of them.
  if (length === 0 || !BEYOND_LATIN.test(textContent)) return length;
  const unspaced = textContent.match(UNSPACED)?.length ?? 0;
  return length + Math.round(unspaced * (UNSPACED_WEIGHT - 1));
}
