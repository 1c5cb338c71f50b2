import type { Tally } from './outline.ts';

/** Whether `tally` is `ancestor` or stands in it. */
export function within(tally: Tally, ancestor: Tally): boolean {
  for (let each: Tally | null = tally; each; each = each.parent) if (each === ancestor) return true;
  return false;
}

/** Whether furniture stands between the block and `ancestor`. */
export function inFurniture(tally: Tally, ancestor: Tally, bad: Set<Tally>): boolean {
  for (let each: Tally | null = tally; each && each !== ancestor; each = each.parent)
    if (bad.has(each)) return true;
  return false;
}
