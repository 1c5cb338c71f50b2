import { foldText } from '../../rules/fold-text.ts';
import type { PhraseList } from '../../rules/schema.ts';
import { type Blocks, type Box, isProse, type Leaf } from './block.ts';
import { boxNames } from './box-names.ts';
import { countWords } from './count-words.ts';
import { fold } from './fold.ts';
import { BLOCK, CONTROLS, type Holders, readHolders } from './holders.ts';
import { hostOf } from './host-of.ts';
import { isFigure, leafType } from './leaf-type.ts';
import { type Phrases, phrasesIn } from './phrases-in.ts';
import { readLinks } from './read-links.ts';

const IGNORED = new Set('script style noscript template head title svg link meta datalist'.split(' '));
const CONTROL_SELECTOR = 'input,textarea,select,button,[role=button]';
/** A table whose cells hold these is layout, not data. */
const LAYOUT_SELECTOR = 'p,h1,h2,h3,ul,form,div p';
const STRONG_SELECTOR = 'b,strong,em,i';
const STRONG = new Set(STRONG_SELECTOR.split(','));
const LINK = new Set(['a']);

const noPhrases = (): Phrases => ({ hits: [], address: [] });
/** Longer blocks are prose, of which only the beginning can speak against it. */
export const FOLDED_CHARACTERS = 400;

/**
 * Reads the tree once, and every text once.
 * @param most leaves that are looked at closely, the first ones; of the others only their words are told. All unless told
 */
export function readBlocks(
  element: Element,
  href: string,
  lists: readonly PhraseList[],
  hosts: readonly string[] = [hostOf(href)],
  most: number = Number.POSITIVE_INFINITY,
): Blocks {
  const holders = readHolders(element);
  const reading: Reading = { leaves: [], boxes: [], holders, href, lists, hosts, most };
  const root = readBox(reading, element, element.localName, null);
  return { root, leaves: reading.leaves, boxes: reading.boxes };
}

/** What has been read, and what is the same for all of it. */
interface Reading {
  leaves: Leaf[];
  boxes: Box[];
  holders: Holders;
  href: string;
  lists: readonly PhraseList[];
  hosts: readonly string[];
  most: number;
}

function readBox(reading: Reading, element: Element, tag: string, parent: Box | null): Box {
  const { leaves, boxes, holders, most } = reading;
  const box: Box = {
    element,
    tag,
    parent,
    depth: parent ? parent.depth + 1 : 0,
    children: [],
    from: leaves.length,
    to: leaves.length,
    words: 0,
    linkWords: 0,
    prose: 0,
    controls: 0,
    names: parent && leaves.length < most ? boxNames(element) : [],
    likeness: `${tag}.${element.getAttribute('class') ?? ''}`,
  };
  boxes.push(box);
  if (tag === 'form') box.controls += element.querySelectorAll(CONTROL_SELECTOR).length;
  let run: ChildNode[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) run.push(node);
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    const childTag = child.localName;
    if (IGNORED.has(childTag)) continue;
    if (CONTROLS.has(childTag)) box.controls++;
    if (!BLOCK.has(childTag) && !holders.withBlocks.has(child)) {
      run.push(child);
      continue;
    }
    addLeaf(reading, box, run, null, '#text');
    run = [];
    if (isLeaf(child, childTag, holders)) {
      if (holders.withControls.has(child)) box.controls++;
      addLeaf(reading, box, [child], child, childTag);
    } else add(box, readBox(reading, child, childTag, box));
  }
  addLeaf(reading, box, run, null, '#text');
  box.to = leaves.length;
  return box;
}

function isLeaf(child: Element, tag: string, { withBlocks }: Holders): boolean {
  if (tag === 'form') return false;
  if (tag === 'figure') return isFigure(child);
  if (tag === 'pre' || tag === 'hr') return true;
  return tag === 'table' ? child.querySelector(LAYOUT_SELECTOR) === null : !withBlocks.has(child);
}

function addLeaf(reading: Reading, box: Box, nodes: ChildNode[], element: Element | null, tag: string): void {
  const { leaves, holders, href, lists, hosts } = reading;
  let whole = '';
  for (const node of nodes) whole += node.textContent ?? '';
  const text = fold(whole);
  const type = leafType(nodes, tag, text);
  if (!type) return;
  const words = countWords(text);
  const isClose = leaves.length < reading.most;
  const folded = type === 'text' && isClose ? foldText(text.slice(0, FOLDED_CHARACTERS)) : '';
  const links = isClose && holds(nodes, LINK, holders.withLinks) ? readLinks(nodes, hosts, href) : [];
  let linkWords = 0;
  for (const link of links) linkWords += link.words;
  const phrases = folded ? phrasesIn(text, folded, words, lists) : noPhrases();
  const leaf: Leaf = {
    index: leaves.length,
    type,
    box,
    nodes,
    element,
    tag,
    text,
    words,
    links,
    linkWords: Math.min(words, linkWords),
    strongWords: isClose && holds(nodes, STRONG, holders.withStrong) ? strongWords(nodes, words) : 0,
    folded,
    hits: phrases.hits,
    address: phrases.address,
    names: element && isClose ? boxNames(element) : [],
    score: 0,
    asks: null,
    verdict: null,
  };
  leaves.push(leaf);
  add(box, leaf);
}

function add(box: Box, child: Box | Leaf): void {
  box.children.push(child);
  box.words += child.words;
  box.linkWords += child.linkWords;
  if ('children' in child) {
    box.prose += child.prose;
    box.controls += child.controls;
  } else if (isProse(child)) box.prose += child.words;
}

/** Whether any of the nodes, or what is in them, has one of the names. */
function holds(
  nodes: readonly ChildNode[],
  names: ReadonlySet<string>,
  around: ReadonlySet<Element>,
): boolean {
  for (const node of nodes)
    if (node.nodeType === 1 && (names.has((node as Element).localName) || around.has(node as Element)))
      return true;
  return false;
}

function strongWords(nodes: ChildNode[], words: number): number {
  let strong = 0;
  for (const node of nodes) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const marked = STRONG.has(element.localName) ? [element] : element.querySelectorAll(STRONG_SELECTOR);
    for (const each of marked) strong += countWords(each.textContent ?? '');
  }
  return Math.min(strong, words);
}
