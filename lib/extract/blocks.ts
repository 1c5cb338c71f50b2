import { SILENT } from './readability-pass.ts';

/** A run of text that reads as one block: the text nodes under one block element with no other block between them. */
export interface Block {
  /** The block element that stands nearest around the text. */
  element: Element;
  nodes: Text[];
  /** Characters of text, white space folded; a character of an unspaced script counts as `UNSPACED_WEIGHT`. */
  size: number;
  /** How many of them are links. */
  linked: number;
  /** How many of them Readability kept. */
  kept: number;
}

/** A Chinese, Japanese or Thai character says about as much as two or three Latin letters. */
const UNSPACED_WEIGHT = 2.5;
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/g;

const BEYOND_LATIN = /[\u0e00-\uffff]/;

/** Elements that do not start a block of their own. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr output picture q rp rt ' +
    'ruby s samp slot small source span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

export const isInline = (element: Element): boolean => INLINE.has(element.localName);

/** The blocks of text under `root`, in document order; nothing inside scripts, controls and the like. */
export function readBlocks(root: Element, kept: Set<Node>): Block[] {
  const blocks: Block[] = [];
  let current: Block | null = null;
  let element = root;
  let links = 0;
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === 3) {
      const size = textSize((node as Text).data);
      if (size) {
        if (!current) {
          current = { element, nodes: [], size: 0, linked: 0, kept: 0 };
          blocks.push(current);
        }
        current.nodes.push(node as Text);
        current.size += size;
        if (links) current.linked += size;
        if (kept.has(node)) current.kept += size;
      }
    } else if (node.nodeType === 1 && !SILENT.has((node as Element).localName)) {
      const child = node as Element;
      if (child.localName === 'a') links++;
      if (!isInline(child)) {
        current = null;
        element = child;
      }
      if (child.firstChild) {
        node = child.firstChild;
        continue;
      }
      if (leave(child)) break;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== root) leave(node as Element);
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return blocks;

  function leave(left: Element): boolean {
    if (left.localName === 'a') links--;
    if (!isInline(left)) {
      current = null;
      element = left.parentElement ?? root;
      while (element !== root && isInline(element)) element = element.parentElement ?? root;
    }
    return false;
  }
}

/** Length of `text` with white space folded; see `Block.size`. */
export function textSize(text: string): number {
  const trimmed = text.trim();
  if (!trimmed) return 0;
  const folded = /\s{2}/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
  // Far the most texts have none of them.
  if (!BEYOND_LATIN.test(folded)) return folded.length;
  const unspaced = folded.match(UNSPACED)?.length ?? 0;
  return folded.length + Math.round(unspaced * (UNSPACED_WEIGHT - 1));
}
