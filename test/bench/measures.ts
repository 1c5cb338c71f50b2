/** The scores of article extraction. No DOM: text in, numbers out. */

const WORD = /[\p{L}\p{N}_]+/gu;

export interface Overlap {
  precision: number;
  recall: number;
  f1: number;
}

export const words = (text: string): string[] => text.match(WORD) ?? [];

function counts(items: string[]): Map<string, number> {
  const map = new Map<string, number>();
  for (const item of items) map.set(item, (map.get(item) ?? 0) + 1);
  return map;
}

const harmonic = (precision: number, recall: number): number =>
  precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;

/** WCXB's `word_f1`: bags of lower-cased words. Nothing found is 0. */
export function wordOverlap(found: string, truth: string): Overlap {
  const got = words(found.toLowerCase());
  const want = words(truth.toLowerCase());
  if (!got.length || !want.length) {
    const same = got.length === want.length ? 1 : 0;
    return { precision: same, recall: same, f1: same };
  }
  const wanted = counts(want);
  let shared = 0;
  for (const [word, n] of counts(got)) shared += Math.min(n, wanted.get(word) ?? 0);
  const precision = shared / got.length;
  const recall = shared / want.length;
  return { precision, recall, f1: harmonic(precision, recall) };
}

/** Shares of a page's 4-word shingles that were found rightly, found wrongly and missed. They sum to 1, or to 0. */
export type ShingleShares = [hit: number, extra: number, missed: number];

/** article-extraction-benchmark's `string_shingle_matching`, case kept. */
export function shingleShares(found: string, truth: string): ShingleShares {
  const got = shingles(found);
  const want = shingles(truth);
  let hit = 0;
  let extra = 0;
  let missed = 0;
  for (const key of new Set([...got.keys(), ...want.keys()])) {
    const g = got.get(key) ?? 0;
    const w = want.get(key) ?? 0;
    hit += Math.min(g, w);
    extra += Math.max(0, g - w);
    missed += Math.max(0, w - g);
  }
  const sum = hit + extra + missed;
  return sum ? [hit / sum, extra / sum, missed / sum] : [0, 0, 0];
}

function shingles(text: string): Map<string, number> {
  const tokens = words(text);
  if (!tokens.length) return new Map();
  const last = Math.max(1, tokens.length - 3);
  return counts(Array.from({ length: last }, (_, i) => tokens.slice(i, i + 4).join(' ')));
}

/** article-extraction-benchmark's summary: precision over pages with output, recall over all, F1 of the two means. */
export function shingleSummary(pages: ShingleShares[]): Overlap {
  const precision = mean(
    pages.filter(([hit, extra]) => hit + extra > 0).map(([hit, extra]) => hit / (hit + extra)),
  );
  const recall = mean(
    pages.filter(([hit, , missed]) => hit + missed > 0).map(([hit, , missed]) => hit / (hit + missed)),
  );
  return { precision, recall, f1: harmonic(precision, recall) };
}

/** True when both texts are the same words in the same order, case kept. */
export function sameText(found: string, truth: string): boolean {
  return words(found).join(' ') === words(truth).join(' ');
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/** How many of `snippets` stand in `text`, white space and case aside. */
export function countSnippets(text: string, snippets: string[]): { found: number; total: number } {
  const hay = fold(text);
  const wanted = snippets.map(fold).filter(Boolean);
  return { found: wanted.filter((snippet) => hay.includes(snippet)).length, total: wanted.length };
}

/** trafilatura's measure: segments that must appear are the positives, those that must not the negatives. */
export function segmentScore(
  pages: { with: { found: number; total: number }; without: { found: number } }[],
): Overlap {
  const right = sum(pages.map((page) => page.with.found));
  const wrong = sum(pages.map((page) => page.without.found));
  const all = sum(pages.map((page) => page.with.total));
  const precision = right / Math.max(1, right + wrong);
  const recall = right / Math.max(1, all);
  return { precision, recall, f1: harmonic(precision, recall) };
}

const plain = (text: string): string => words(text.normalize('NFKC').toLowerCase()).join(' ');

/** Equal, but for case, punctuation and spacing. */
export const sameWords = (found: string, truth: string): boolean => plain(found) === plain(truth);

/** True when the day that `truth` names is the day of `found`, as written or in UTC. */
export function sameDay(found: string, truth: string): boolean {
  const day = truth.slice(0, 10);
  if (found.includes(day)) return true;
  const time = Date.parse(found);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

export const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
export const mean = (numbers: number[]): number => (numbers.length ? sum(numbers) / numbers.length : 0);

export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
