/** What is known of a segment without reading its blocks. Small: read once per opened view. */
export interface SegmentEntry {
  /** Random; blocks are stored under `<id>:<block>`. */
  id: string;
  /** 0 for a fresh batch; merging `FAN_IN` of one level makes one of the next. */
  level: number;
  /** First document number, and one past the last. Ranges of segments do not overlap. */
  from: number;
  to: number;
  /** First term of each block, in order. */
  firsts: string[];
  /** Digits of the block numbers in their keys, which puts neighbours side by side; absent in older segments. */
  digits?: number;
}

/** Enough for a dictionary of 100 MB and more. */
export const BLOCK_DIGITS = 5;

/** The key of block `n` of a segment. */
export const blockKey = ({ id, digits = 1 }: Pick<SegmentEntry, 'id' | 'digits'>, n: number): string =>
  `${id}:${String(n).padStart(digits, '0')}`;

/** Segments of one level before they are merged. Fewer: more rewriting; more: more reads a query. */
export const FAN_IN = 6;

/** Block numbers of a segment that may hold terms beginning with `prefix`. */
export function blocksFor(entry: SegmentEntry, prefix: string): number[] {
  const { firsts } = entry;
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? '') <= prefix) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = Math.max(0, low - 1); i < firsts.length; i++) {
    const first = firsts[i] ?? '';
    if (i >= low && !first.startsWith(prefix)) break;
    found.push(i);
  }
  return found;
}

/** The run of segments to merge next while more are to come (neighbours of one level), or null. */
export function mergeCandidates(entries: SegmentEntry[]): SegmentEntry[] | null {
  const ordered = [...entries].sort((a, b) => a.from - b.from);
  for (let end = ordered.length; end >= FAN_IN; end--) {
    const run = ordered.slice(end - FAN_IN, end);
    const level = run[0]?.level;
    if (run.every((entry) => entry.level === level)) return run;
  }
  return null;
}

/** How much larger than all that follow it a segment at rest is. Larger: fewer reads a query, more rewriting. */
const OUTWEIGHS = 2;

/**
 * The last segments, which weigh too much beside the one before them, to be merged when nothing more is to come; null
 * when each outweighs all that follow it. Some five are left of 20,000 articles, where merging by level leaves up to 20,
 * and a save rewrites as many articles as its number has binary digits, on the average.
 */
export function unevenTail(entries: SegmentEntry[]): SegmentEntry[] | null {
  const ordered = [...entries].sort((a, b) => a.from - b.from);
  let start = ordered.length;
  for (let at = ordered.length - 1, after = 0; at >= 0; at--) {
    const entry = ordered[at];
    if (!entry) continue;
    const size = entry.to - entry.from;
    if (after > 0 && size < OUTWEIGHS * after) start = at;
    after += size;
  }
  return start < ordered.length ? ordered.slice(start) : null;
}
