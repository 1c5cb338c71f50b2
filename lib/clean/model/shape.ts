import { isAscii } from '../../rules/letters.ts';
import { type Box, isHeading, type Leaf, type Link } from '../blocks/block.ts';
import { countSigns } from './count-signs.ts';

/** How a text begins tells as much of its shape as all of it, in less time. */
const SHAPE_CHARACTERS = 300;
const SENTENCE_END = /[.!?…。！？।۔؟]["'”’»)\]]*$/u;

/** What one leaf looks like, whatever it says and wherever it stands. In the order of `FEATURES` in `test/train/`. */
export function shapeOf(leaf: Leaf): number[] {
  const { text: whole, words, links, box, tag } = leaf;
  const text = whole.slice(0, SHAPE_CHARACTERS);
  const seen = whole.length > text.length ? (words * text.length) / whole.length : words;
  const last = links.at(-1);
  const signs = countSigns(text);
  return [
    isHeading(leaf) ? Number(tag[1]) : 0,
    flag(tag === 'li' || isInList(box)),
    tag === '#text' ? 2 : flag(tag === 'div' || tag === 'span' || tag === 'a'),
    Math.min(words, 150),
    words ? Math.min(20, whole.length / words) : 0,
    shareOfLinks(leaf),
    Math.min(links.length, 10),
    countLinks(links, 'site'),
    countLinks(links, 'elsewhere'),
    flag(leaf.nodes.some(isLink) || leaf.element?.firstElementChild?.localName === 'a'),
    flag(last?.words && withoutEnd(whole).endsWith(withoutEnd(last.text))),
    SENTENCE_END.test(whole.slice(-4)) ? 2 : flag(/[:;,]$/.test(whole)),
    signs.sentences,
    seen ? signs.capitals / seen : 0,
    signs.digits / text.length || 0,
    Math.min(6, signs.commas),
    flag(/^[^:]{1,30}:/.test(text)),
    flag(text.includes('!')),
    flag(signs.digits > 3 && /\b(?:19|20)\d\d\b/.test(text)),
    words ? leaf.strongWords / words : 0,
    flag(/^[a-z]/.test(text) || (/^[^\0-\x7f]/.test(text) && /^\p{Ll}/u.test(text))),
    flag(leaf.element?.querySelector('img')),
  ];
}

const isLink = (node: ChildNode): boolean => node.nodeName === 'A';

function countLinks(links: readonly Link[], to: Link['place']): number {
  let count = 0;
  for (const { place } of links) if (place === to) count++;
  return count;
}

export const flag = (value: unknown): 0 | 1 => (value ? 1 : 0);

export const shareOfLinks = (leaf: { words: number; linkWords: number } | undefined): number =>
  leaf?.words ? leaf.linkWords / leaf.words : 0;

const isInList = ({ tag }: Box): boolean => tag === 'li' || tag === 'ul' || tag === 'ol';

/** Without the white space and punctuation at its end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isEdge(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

const isEdge = (mark: string): boolean =>
  isAscii(mark) ? /[\s!-#%-*,-/:;?@[-\]_{}]/.test(mark) : /[\s\p{P}]/u.test(mark);
