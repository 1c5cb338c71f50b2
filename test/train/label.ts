import type { TrainingLeaf } from './in-page.ts';

/** Labels: is a block in the truth or not. Truths have gaps, so what cannot be told weighs little or nothing. */

export interface Truth {
  body?: string;
  with: string[];
  without: string[];
}

export interface TrainingPage {
  set: string;
  id: string;
  url: string;
  truth: Truth;
  leaves: TrainingLeaf[];
}

export interface Label {
  /** 1: no story. */
  junk: 0 | 1;
  weight: number;
}

/** A line is in the truth when this share of its 4-word shingles is. */
const SHARED = 0.6;
/** One or two words stand somewhere in any long text; only as a line of their own do they prove anything. */
const TELLING_WORDS = 3;
/** A page whose story is so much longer than its truth, or so little of it, has no usable truth. */
const LONGEST = 2.2;
const LEAST_FOUND = 0.5;

const tokens = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The label of every block; null for a page whose truth cannot be trusted. */
export function labelPage(page: TrainingPage): (Label | null)[] | null {
  const { body } = page.truth;
  if (!body || !page.leaves.length) return null;
  const all = tokens(body);
  if (all.length < 80) return null;
  const whole = ` ${all.join(' ')} `;
  const lines = new Set(body.split('\n').map((line) => tokens(line).join(' ')));
  const shingles = new Set(all.map((_, i) => all.slice(i, i + 4).join(' ')));
  let words = 0;
  let found = 0;
  const labels = page.leaves.map((leaf): Label | null => {
    if (leaf.type !== 'text') return null;
    let present = 0;
    let total = 0;
    let doubtful = 0;
    for (const line of leaf.lines) {
      const own = tokens(line);
      total += own.length;
      if (own.length < TELLING_WORDS && !lines.has(own.join(' ')) && whole.includes(` ${own.join(' ')} `))
        doubtful += own.length;
      if (isThere(own, whole, shingles)) present += own.length;
    }
    if (!total) return null;
    words += total;
    found += present;
    const share = present / total;
    const weight = doubtful > total / 2 ? 0.1 : share > 0.25 && share < 0.75 ? 0.2 : 1;
    return { junk: share < 0.5 ? 1 : 0, weight: weight * (0.6 + Math.min(total, 60) / 40) };
  });
  if (words > all.length * LONGEST || found < words * LEAST_FOUND) return null;
  return labels;
}

function isThere(own: readonly string[], whole: string, shingles: ReadonlySet<string>): boolean {
  if (!own.length || whole.includes(` ${own.join(' ')} `)) return true;
  const parts = own.slice(3).map((_, i) => own.slice(i, i + 4).join(' '));
  return parts.length > 0 && parts.filter((part) => shingles.has(part)).length / parts.length >= SHARED;
}
