import type { Page } from './page.ts';

/** What the names of an element are searched for; without the flag `g`, and case is its own affair. */
export interface Naming {
  class: RegExp;
  id?: RegExp;
}

/** Class names or ids of all elements that have some, a line each, so that one search goes through all of them. */
interface Lines {
  text: string;
  /** Where each line ends. */
  ends: number[];
}

interface Names {
  elements: Element[];
  class: Lines;
  id: Lines;
}

const known = new WeakMap<Page, Names>();
const searches = new Map<RegExp, RegExp>();

/**
 * Elements of `page` whose class or id is like `naming`, in document order. The page must not be changed any more: its names
 * are gathered once, and a word that stands nowhere costs one look. The browser's own search for `[class*="word" i]`
 * compares every element with every word and takes ten times as long.
 */
export function namedLike(page: Page, naming: Naming): Element[] {
  let names = known.get(page);
  if (!names) {
    names = gather(page);
    known.set(page, names);
  }
  const found = new Set(linesLike(names.class, naming.class));
  if (naming.id) for (const line of linesLike(names.id, naming.id)) found.add(line);
  const { elements } = names;
  return [...found].sort((a, b) => a - b).map((line) => elements[line] as Element);
}

function gather(page: Page): Names {
  const elements = [...page.querySelectorAll('[class],[id]')];
  return { elements, class: asLines(elements, 'class'), id: asLines(elements, 'id') };
}

function asLines(elements: Element[], attribute: string): Lines {
  const lines: string[] = [];
  const ends: number[] = [];
  let end = -1;
  for (const element of elements) {
    const line = (element.getAttribute(attribute) ?? '').replaceAll('\n', ' ');
    lines.push(line);
    end += line.length + 1;
    ends.push(end);
  }
  return { text: lines.join('\n'), ends };
}

/** Numbers of the lines in which `pattern` is found, in order. */
function linesLike({ text, ends }: Lines, pattern: RegExp): number[] {
  let search = searches.get(pattern);
  if (!search) {
    search = new RegExp(pattern.source, `${pattern.flags}gm`);
    searches.set(pattern, search);
  }
  const found: number[] = [];
  search.lastIndex = 0;
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const line = lineAt(ends, match.index);
    found.push(line);
    search.lastIndex = (ends[line] ?? text.length) + 1;
  }
  return found;
}

/** The first line that does not end before `at`. */
function lineAt(ends: number[], at: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Elements of several searches, each once, in document order. */
export function inOrder(...lists: readonly Iterable<Element>[]): Element[] {
  const all = [...new Set(lists.flatMap((list) => [...list]))];
  return all.sort((a, b) => (a.compareDocumentPosition(b) & 4 /* DOCUMENT_POSITION_FOLLOWING */ ? -1 : 1));
}
