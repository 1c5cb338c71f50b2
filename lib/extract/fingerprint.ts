import { textOf } from './text-of.ts';

/** Enough to tell two blocks apart, in characters. */
const LENGTH = 120;
/** So much of a text holds that many letters, unless it is mostly marks. */
const ENOUGH = 3 * LENGTH;

const known = new WeakMap<readonly Text[], string>();

/** The beginning of a block without spaces and marks, to find it again where it is repeated. */
export function fingerprint({ nodes }: { nodes: readonly Text[] }): string {
  const before = known.get(nodes);
  if (before !== undefined) return before;
  const text = textOf({ nodes });
  let print = bare(text.slice(0, ENOUGH));
  if (print.length < LENGTH && text.length > ENOUGH) print = bare(text);
  known.set(nodes, print);
  return print;
}

/** Latin text with the marks of typesetting, which the quick expression knows as well as the other. */
const LATIN = /^[\0-\x7f\u00c0-\u024f\u2010-\u2027]*$/;
const LATIN_MARKS = /[\s!-#%-*,-/:;?@[-\]_{}\u2010-\u2027]+/g;

const bare = (text: string): string =>
  text
    .replace(LATIN.test(text) ? LATIN_MARKS : /[\s\p{P}]+/gu, '')
    .slice(0, LENGTH)
    .toLowerCase();
