import type { TrainingLeaf } from './in-page.ts';
import { MARKED } from './marked-pages.ts';

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
const LEAST_TRUTH = 80;
/** Our own pages have no gaps, and traps that the corpus lacks. */
const FIXTURE_WEIGHT = 2;

const tokens = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The label of every block; null for a page whose truth cannot be trusted. */
export function labelPage(page: TrainingPage): (Label | null)[] | null {
  const { body } = page.truth;
  if (!page.leaves.length) return null;
  if (!body) return page.leaves.map((leaf) => bySnippets(leaf, page));
  const own = page.set === 'fixtures';
  const all = tokens(body);
  if (all.length < LEAST_TRUTH && !own) return null;
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
      const said = tokens(line);
      const joined = said.join(' ');
      total += said.length;
      if (said.length < TELLING_WORDS && !lines.has(joined) && whole.includes(` ${joined} `))
        doubtful += said.length;
      if (isThere(said, whole, shingles)) present += said.length;
    }
    if (!total) return null;
    words += total;
    found += present;
    const share = present / total;
    const weight = doubtful > total / 2 ? 0.1 : share > 0.25 && share < 0.75 ? 0.2 : 1;
    const size = 0.6 + Math.min(total, 60) / 40;
    return { junk: share < 0.5 ? 1 : 0, weight: weight * size * (own ? FIXTURE_WEIGHT : 1) };
  });
  if (own) return labels;
  if (words > all.length * LONGEST || found < words * LEAST_FOUND) return null;
  return labels;
}

/** Where the truth is a few snippets, only the blocks that hold one have a label. */
function bySnippets(leaf: TrainingLeaf, { set, truth }: TrainingPage): Label | null {
  // Ours tell it of captions, too.
  if (leaf.type !== 'text' && !(set === MARKED && leaf.type === 'media')) return null;
  const text = tokens(leaf.lines.join(' ')).join(' ');
  const holds = (snippets: string[]): boolean =>
    snippets.some((snippet) => snippet.length > 3 && text.includes(tokens(snippet).join(' ')));
  const [story, junk] = [holds(truth.with), holds(truth.without)];
  return story === junk ? null : { junk: junk ? 1 : 0, weight: 1.5 };
}

function isThere(own: readonly string[], whole: string, shingles: ReadonlySet<string>): boolean {
  if (!own.length || whole.includes(` ${own.join(' ')} `)) return true;
  const parts = own.slice(3).map((_, i) => own.slice(i, i + 4).join(' '));
  return parts.length > 0 && parts.filter((part) => shingles.has(part)).length / parts.length >= SHARED;
}
