import { beginningOf, blocksOf } from './blocks.ts';

/** A place in a text that survives another size, another width and another save. */
export interface Place {
  /** Which of `blocksOf`. */
  block: number;
  /** 0…1: how much of the block lies above the place. */
  into: number;
  quote: string;
}

/**
 * The place at the upper edge of the window.
 *
 * @param top px from the window's upper edge at which reading is taken to begin, e.g. under a bar
 * @param blocks those of the text; given where they are known, because looking for thousands takes a part of a frame
 * @returns null while nothing of the text has gone over that edge: the reader is at the beginning
 */
export function placeAt(root: ParentNode, top: number, blocks = blocksOf(root)): Place | null {
  const block = firstBelow(root, new Set(blocks), top);
  if (!block) return null;
  const index = blocks.indexOf(block);
  const box = block.getBoundingClientRect();
  if (index === 0 && box.top >= top) return null;
  const into = box.height > 0 ? Math.min(1, Math.max(0, (top - box.top) / box.height)) : 0;
  return { block: index, into, quote: beginningOf(block) };
}

/**
 * How far the window must be scrolled, in px, so that `place` lies at `top`. Null when the text has no such place any
 * more.
 */
export function distanceTo(
  root: ParentNode,
  place: Place,
  top: number,
  blocks = blocksOf(root),
): number | null {
  const block = blockOf(blocks, place);
  if (!block) return null;
  const box = block.getBoundingClientRect();
  return box.top + box.height * place.into - top;
}

/** The block of `place`; where it is gone, the one that stands there now. */
export function blockOf(blocks: readonly HTMLElement[], place: Omit<Place, 'into'>): HTMLElement | null {
  return exactBlockOf(blocks, place) ?? blocks[place.block] ?? blocks.at(-1) ?? null;
}

/** The block of that number, or, when another text stands there, the nearest that begins alike; null when none does. */
export function exactBlockOf(
  blocks: readonly HTMLElement[],
  { block, quote }: Omit<Place, 'into'>,
): HTMLElement | null {
  for (let step = 0; step < block + blocks.length; step++) {
    for (const index of [block - step, block + step]) {
      const other = blocks[index];
      if (other && beginningOf(other) === quote && (quote !== '' || step === 0)) return other;
    }
  }
  return null;
}

/**
 * The first block whose lower edge lies below `top`; halved search, because a long text has thousands. It goes from the
 * outside in: what lies in a block that is not set yet has places of its own, which may reach over those of others.
 */
export function firstBelow(
  root: ParentNode,
  blocks: ReadonlySet<HTMLElement>,
  top: number,
): HTMLElement | null {
  const parts = root.children as HTMLCollectionOf<HTMLElement>;
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle] as HTMLElement).getBoundingClientRect().bottom > top) high = middle;
    else low = middle + 1;
  }
  for (let part = parts[low]; part; part = parts[++low]) {
    const found = blocks.has(part) ? part : firstBelow(part, blocks, top);
    if (found) return found;
  }
  return null;
}
