import type { BlockShape, SiteRuleRow } from './site-rule.ts';

/** Blocks of one sort differ in length by no more than this factor, and a few words. */
const SPREAD = 2.5;
const FEW_WORDS = 4;
/** Shorter beginnings ("the", a number) begin anything. */
const SHORTEST_BEGINNING = 3;

/** Whether there is enough about a block to know its like again: a picture without words has nothing. */
export function isTeachable(shape: BlockShape): boolean {
  return shape.words > 0 && (shape.begins.length >= SHORTEST_BEGINNING || isDressed(shape));
}

/** Whether a rule of the reader's speaks of such a block. */
export function fits(
  rule: Pick<SiteRuleRow, 'shape' | 'removed'>,
  block: BlockShape,
  by: string | null = null,
): boolean {
  const { shape, removed } = rule;
  if (shape.selector !== block.selector || shape.dress !== block.dress || shape.linked !== block.linked)
    return false;
  if (!isAbout(shape.words, block.words)) return false;
  if (shape.begins.length >= SHORTEST_BEGINNING && shape.begins === block.begins) return true;
  // The cleaner saw the same in it: what the model only felt is not enough.
  if (removed) return by === removed.by && !by.endsWith(' model');
  return isDressed(shape) && shape.place === block.place && shape.place !== 'middle';
}

/** All in italics, all a link: the marks of what is no story, which stand without any words of their own. */
function isDressed({ dress, linked }: BlockShape): boolean {
  return dress !== '' || linked === 'all';
}

function isAbout(words: number, others: number): boolean {
  return others <= words * SPREAD + FEW_WORDS && words <= others * SPREAD + FEW_WORDS;
}

/** Two rules that decide the same. */
export function isSameRule(
  a: Pick<SiteRuleRow, 'host' | 'verb' | 'shape' | 'removed'>,
  b: Pick<SiteRuleRow, 'host' | 'verb' | 'shape' | 'removed'>,
): boolean {
  return (
    a.host === b.host &&
    a.verb === b.verb &&
    a.removed?.kind === b.removed?.kind &&
    fits(a, b.shape, b.removed?.by ?? null)
  );
}
