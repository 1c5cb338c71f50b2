import type { Draft } from '../../article.ts';
import { applyRules, LEARNED, type Ruled } from '../../learned-rules/apply-rules.ts';
import { countSave } from '../../learned-rules/expire.ts';
import { wordsIn } from '../../learned-rules/learn.ts';
import { capturedFields } from '../article-row.ts';
import { db } from '../database.ts';

/** Lets the reader's rules for the site decide on a draft, and counts them; part of the save's transaction. */
export async function ruleDraft(draft: Draft, now: number): Promise<Ruled> {
  const untouched: Ruled = { draft, putBack: [], uses: new Map() };
  if (draft.grade === 'link') return untouched;
  const rules = await db.siteRules.where('host').equals(capturedFields(draft).host).toArray();
  if (rules.length === 0) return untouched;
  const ruled = applyRules(draft, rules);
  await db.siteRules.bulkPut(countSave(rules, ruled.uses, now));
  return ruled;
}

/** What the reader took out by hand, and a rule takes out of the newer text, is listed once: as the rule's. */
export async function dropRuledCuts(articleId: string, draft: Draft): Promise<void> {
  const byRule = draft.removals.filter(({ step }) => step === LEARNED).map(({ text }) => wordsIn(text));
  if (byRule.length === 0) return;
  const cuts = await db.cuts.where('articleId').equals(articleId).toArray();
  await db.cuts.bulkDelete(cuts.filter(({ text }) => byRule.includes(text)).map(({ id }) => id));
}
