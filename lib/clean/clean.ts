import { phraseListsFor } from '../rules/phrases.ts';
import { judgeAddress } from './address/judge.ts';
import type { Blocks } from './blocks/block.ts';
import { readBlocks } from './blocks/read-blocks.ts';
import { takeOut } from './blocks/take-out.ts';
import type { CleanContext, Step } from './context.ts';
import { guard } from './guard.ts';
import type { Cut } from './mark.ts';
import type { Forest } from './model/forest.ts';
import { judge } from './model/judge.ts';
import { addressed } from './steps/addressed.ts';
import { authorNotes } from './steps/author-notes.ts';
import { beforeLead } from './steps/before-lead.ts';
import { byModel } from './steps/by-model.ts';
import { commissionNotes } from './steps/commission-notes.ts';
import { emailForms } from './steps/email-forms.ts';
import { keepMarked } from './steps/keep-marked.ts';
import { labelledLists } from './steps/labelled-lists.ts';
import { leftovers } from './steps/leftovers.ts';
import { linkLines } from './steps/link-lines.ts';
import { linkLists } from './steps/link-lists.ts';
import { lookAlikes } from './steps/look-alikes.ts';
import { namedBoxes } from './steps/named-boxes.ts';
import { phrases } from './steps/phrases.ts';
import { ratings } from './steps/ratings.ts';
import { teaserCards } from './steps/teaser-cards.ts';
import { wholeBoxes } from './steps/whole-boxes.ts';

/** In order: the first step that condemns a block names the reason, so the surest come first. */
const STEPS: readonly Step[] = [
  emailForms,
  namedBoxes,
  phrases,
  ratings,
  commissionNotes,
  labelledLists,
  linkLists,
  linkLines,
  authorNotes,
  addressed,
  beforeLead,
  byModel,
  teaserCards,
  // Once more: less is left after the last line now.
  authorNotes,
  lookAlikes,
  wholeBoxes,
  leftovers,
];

/**
 * Takes out of `root` what is no story: each removed block stands inside a mark until `settle`.
 */
export function clean(root: HTMLElement, context: CleanContext): Cut[] {
  return takeOut(decide(root, context));
}

/** Every block with the verdict on it; changes nothing in the tree. For `npm run explain` and for training, which brings
 * models of its own. */
export function decide(root: HTMLElement, context: CleanContext, model?: Forest): Blocks {
  const { inTime } = context;
  const lists = phraseListsFor(context.metadata.lang);
  const blocks = readBlocks(root, context.href, lists, context.hosts);
  keepMarked(blocks, context);
  inTime?.();
  judge(blocks, context.metadata, model);
  inTime?.();
  judgeAddress(blocks, context);
  for (const step of STEPS) {
    inTime?.();
    step(blocks, context);
  }
  guard(blocks);
  return blocks;
}
