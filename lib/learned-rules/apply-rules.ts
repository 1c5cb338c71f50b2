import type { Draft, Removal } from '../article.ts';
import { countWords } from '../clean/blocks/count-words.ts';
import { isCorrection } from '../rules/find-notes.ts';
import { fits } from './fits.ts';
import { textOf } from './html-tree.ts';
import { shapeOfRemoval, shapesOf } from './shape.ts';
import type { BlockShape, SiteRuleRow } from './site-rule.ts';
import { blocksIn, type Doomed, takeOut } from './take-out.ts';

/**
 * All rules together may take no more of the words than this: a rule that fits so much of a page speaks of its story.
 * Lower than the cleaner's own share, which is made of many signs; a rule is made of one block.
 */
export const MOST_OF_STORY = 0.25;

/** The step that a removal by the reader's rule names; its `rule` is the rule's id. */
export const LEARNED = 'learned';

/** What the rules of the site made of a draft. */
export interface Ruled {
  draft: Draft;
  /** Indexes into `draft.removals` of what is to stand in the text again. */
  putBack: number[];
  /** Blocks that each rule decided, by its id; a rule that met none is not in it. */
  uses: Map<string, number>;
}

/** Lets the reader's rules decide on a draft that the cleaner is done with. */
export function applyRules(draft: Draft, rules: readonly SiteRuleRow[]): Ruled {
  const active = rules.filter(({ status }) => status === 'on');
  const uses = new Map<string, number>();
  const count = (id: string, blocks: number) => blocks > 0 && uses.set(id, (uses.get(id) ?? 0) + blocks);
  const takers = active.filter(({ verb }) => verb === 'takeOut');
  const ruled = takers.length > 0 ? takeWhatFits(draft, takers, count) : draft;

  const restorers = active.filter(({ verb }) => verb === 'putBack');
  const putBack = ruled.removals.flatMap((removal, index) => {
    const rule = restorers.find((it) => speaksOf(it, removal));
    if (rule) count(rule.id, 1);
    return rule ? [index] : [];
  });
  return { draft: ruled, putBack, uses };
}

/** Whether a rule for putting back speaks of a removal. */
export function speaksOf(rule: Pick<SiteRuleRow, 'shape' | 'removed'>, removal: Removal): boolean {
  if (!removal.html || removal.kind !== rule.removed?.kind) return false;
  return fits(rule, shapeOfRemoval(removal.html), `${removal.step} ${removal.rule}`);
}

function takeWhatFits(
  draft: Draft,
  rules: readonly SiteRuleRow[],
  count: (id: string, blocks: number) => void,
): Draft {
  const { root, blocks } = blocksIn(draft.contentHtml);
  const shapes = shapesOf(blocks);
  const total = shapes.reduce((sum, { words }) => sum + words, 0);
  const isNote = (index: number) => {
    const element = blocks[index]?.element;
    return element !== undefined && isCorrection(textOf(element), draft.lang);
  };
  const taken = new Map<number, SiteRuleRow>();
  let words = 0;
  // Those that take least come first, so that one rule gone wild does not stop the others.
  for (const { rule, fitting, size } of rules
    .map((it) => reach(it, shapes, isNote))
    .sort((a, b) => a.size - b.size)) {
    if (words + size > total * MOST_OF_STORY) continue;
    const fresh = fitting.filter((index) => !taken.has(index));
    for (const index of fresh) taken.set(index, rule);
    count(rule.id, fresh.length);
    words += size;
  }
  if (taken.size === 0) return draft;
  const doomed = [...taken]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, rule]): Doomed[] => {
      const block = blocks[index];
      return block
        ? [{ block, removal: removalBy(rule, textOf(block.element).replace(/\s+/g, ' ').trim()) }]
        : [];
    });
  const { html, removals } = takeOut(draft.contentHtml, root, draft.removals, doomed);
  const gone = removals.filter(({ step }) => step === LEARNED);
  const left = draft.words - gone.reduce((sum, { text }) => sum + countWords(text), 0);
  return { ...draft, contentHtml: html, removals, words: Math.max(0, left) };
}

function reach(rule: SiteRuleRow, shapes: readonly BlockShape[], isNote: (index: number) => boolean) {
  const fitting = shapes.flatMap((shape, index) => {
    if (!fits(rule, shape)) return [];
    // A correction in italics looks like a biography; only its own beginning condemns it.
    return shape.begins === rule.shape.begins || !isNote(index) ? [index] : [];
  });
  return { rule, fitting, size: fitting.reduce((sum, index) => sum + (shapes[index]?.words ?? 0), 0) };
}

function removalBy(rule: SiteRuleRow, text: string): Doomed['removal'] {
  return { step: LEARNED, rule: rule.id, kind: 'other', reason: 'yourRule', text };
}
