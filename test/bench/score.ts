import type { Truth } from './corpora.ts';
import type { Measured } from './in-page.ts';
import * as measures from './measures.ts';
import { isPromotion, residueLines } from './residue.ts';

/** What one contestant did on one page. Absent: the truth does not say. */
export interface PageScore {
  id: string;
  ms: number;
  error: string | null;
  empty: boolean;
  overlap?: measures.Overlap;
  shingles?: measures.ShingleShares;
  exact?: boolean;
  promo?: number;
  with: { found: number; total: number };
  without: { found: number; total: number };
  title?: boolean;
  author?: boolean;
  date?: boolean;
}

/** Means over the pages of a set, for one contestant. Null: no page says. */
export interface Summary {
  pages: number;
  wordF1: number | null;
  shingleF1: number | null;
  exact: number | null;
  segmentF: number | null;
  with: number | null;
  withoutAbsent: number | null;
  promoPer100: number | null;
  withPromo: number | null;
  title: number | null;
  author: number | null;
  date: number | null;
  empty: number;
  medianMs: number;
  /** Median over pages of this contestant's time divided by Readability's on the same page. */
  timeRatio: number | null;
}

export function scorePage(id: string, found: Measured, truth: Truth): PageScore {
  const { body } = truth;
  const day = truth.date?.match(/^\d{4}-\d{2}-\d{2}/)?.[0];
  return {
    id,
    ms: found.ms,
    error: found.error,
    empty: !found.text,
    ...(body !== undefined && {
      overlap: measures.wordOverlap(found.text, body),
      shingles: measures.shingleShares(found.text, body),
      exact: measures.sameText(found.text, body),
      promo: residueLines(found.text, body).filter(isPromotion).length,
    }),
    with: measures.countSnippets(found.text, truth.with),
    without: measures.countSnippets(found.text, truth.without),
    ...(truth.title && { title: measures.sameWords(found.title, truth.title) }),
    ...(truth.author && { author: measures.sameWords(found.byline.replace(/^by /i, ''), truth.author) }),
    ...(day && { date: measures.sameDay(found.published, day) }),
  };
}

export function summarise(scores: PageScore[], readability: PageScore[] | undefined): Summary {
  const present = <T>(values: (T | undefined)[]): T[] => values.filter((value) => value !== undefined);
  const share = (values: (boolean | undefined)[]): number | null => {
    const known = present(values);
    return known.length ? known.filter(Boolean).length / known.length : null;
  };
  const average = (values: (number | undefined)[]): number | null => {
    const known = present(values);
    return known.length ? measures.mean(known) : null;
  };
  const shingles = present(scores.map((score) => score.shingles));
  const wanted = measures.sum(scores.map((score) => score.with.total));
  const unwanted = measures.sum(scores.map((score) => score.without.total));
  const promo = present(scores.map((score) => score.promo));
  const ratios = scores.flatMap((score, i) => (readability?.[i] ? [score.ms / readability[i].ms] : []));
  return {
    pages: scores.length,
    wordF1: average(scores.map((score) => score.overlap?.f1)),
    shingleF1: shingles.length ? measures.shingleSummary(shingles).f1 : null,
    exact: share(scores.map((score) => score.exact)),
    segmentF: wanted ? measures.segmentScore(scores).f1 : null,
    with: wanted ? measures.sum(scores.map((score) => score.with.found)) / wanted : null,
    withoutAbsent: unwanted ? 1 - measures.sum(scores.map((score) => score.without.found)) / unwanted : null,
    promoPer100: promo.length ? 100 * measures.mean(promo) : null,
    withPromo: promo.length ? promo.filter(Boolean).length / promo.length : null,
    title: share(scores.map((score) => score.title)),
    author: share(scores.map((score) => score.author)),
    date: share(scores.map((score) => score.date)),
    empty: scores.filter((score) => score.empty).length,
    medianMs: measures.median(scores.map((score) => score.ms)),
    timeRatio: ratios.length ? measures.median(ratios) : null,
  };
}
