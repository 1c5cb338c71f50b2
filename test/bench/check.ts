import type { Summary } from './score.ts';

/** The figures that a change must not worsen. */
export interface Figures {
  wordF1: number | null;
  shingleF1: number | null;
  segmentF: number | null;
  promoPer100: number | null;
}

/** How far an F1 may fall: about the noise of one page in a sample of 130. */
const F1_SLACK = 0.005;
/** By what share promotion lines may rise. */
const PROMO_SLACK = 0.1;

export function figuresOf({ wordF1, shingleF1, segmentF, promoPer100 }: Summary): Figures {
  return { wordF1, shingleF1, segmentF, promoPer100 };
}

/** One line of words for each figure that is worse than `baseline` allows. */
export function checkAgainst(baseline: Record<string, Figures>, now: Record<string, Figures>): string[] {
  const worse: string[] = [];
  for (const [set, before] of Object.entries(baseline)) {
    const after = now[set];
    if (!after) {
      worse.push(`${set}: not measured`);
      continue;
    }
    for (const key of ['wordF1', 'shingleF1', 'segmentF'] as const) {
      const [was, is] = [before[key], after[key]];
      if (was !== null && (is === null || is < was - F1_SLACK))
        worse.push(`${set}: ${key} fell from ${was} to ${is}`);
    }
    const [was, is] = [before.promoPer100, after.promoPer100];
    if (was !== null && (is === null || is > was * (1 + PROMO_SLACK))) {
      worse.push(`${set}: promo lines rose from ${was} to ${is} per 100 articles`);
    }
  }
  return worse;
}
