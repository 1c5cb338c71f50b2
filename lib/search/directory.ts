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
}

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

/** The run of segments to merge next (neighbours of one level), or null when the index is in shape. */
export function mergeCandidates(entries: SegmentEntry[]): SegmentEntry[] | null {
  const ordered = [...entries].sort((a, b) => a.from - b.from);
  for (let end = ordered.length; end >= FAN_IN; end--) {
    const run = ordered.slice(end - FAN_IN, end);
    const level = run[0]?.level;
    if (run.every((entry) => entry.level === level)) return run;
  }
  return null;
}
