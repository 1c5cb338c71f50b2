import { textOf } from './blocks.ts';

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

const bare = (text: string): string =>
  text
    .replace(/[\s\p{P}]+/gu, '')
    .slice(0, LENGTH)
    .toLowerCase();
