import type { SafeHtml } from '../../article.ts';
import { countWords } from '../../clean/blocks/count-words.ts';
import { LEARNED, MOST_OF_STORY, speaksOf } from '../../learned-rules/apply-rules.ts';
import { isSameRule } from '../../learned-rules/fits.ts';
import { type Lesson, lessonOfCut, lessonOfPutBack } from '../../learned-rules/learn.ts';
import type { SiteRuleRow } from '../../learned-rules/site-rule.ts';
import { db } from '../database.ts';
import { plainText } from '../plain-text.ts';
import type { CutRow, RemovalRow } from '../rows.ts';
import { write } from '../transaction.ts';

/** What the reader's hand taught: the rules it made or changed, and the way back. */
export interface Taught {
  rules: SiteRuleRow[];
  undo: () => Promise<unknown>;
}

/**
 * Takes blocks out of what is shown, and learns a rule of each for the site. Taking most of a story out teaches nothing:
 * that is a judgement on the story.
 *
 * @param html the text as it was shown
 */
export function takeOutBlocks(
  host: string,
  html: SafeHtml,
  cuts: readonly CutRow[],
  now: number,
): Promise<Taught> {
  const words = cuts.reduce((sum, { text }) => sum + countWords(text), 0);
  const teaches = words <= countWords(plainText(html)) * MOST_OF_STORY;
  return write([db.cuts, db.siteRules], async () => {
    const before = await rulesOf(host);
    const rules: SiteRuleRow[] = [];
    for (const cut of cuts) {
      const lesson = teaches ? lessonOfCut(host, html, cut.text, cut.block) : null;
      const rule = lesson && (await learn(lesson, now));
      if (rule && !rules.some(({ id }) => id === rule.id)) rules.push(rule);
      await db.cuts.put(rule ? { ...cut, ruleId: rule.id } : cut);
    }
    const ids = cuts.map(({ id }) => id);
    return {
      rules,
      undo: () => write([db.cuts, db.siteRules], () => both(db.cuts.bulkDelete(ids), backTo(host, before))),
    };
  });
}

/** Shows a block again that the reader took out. The rule it taught goes, or is switched off where it was of use since. */
export function bringBackBlock(host: string, cut: CutRow): Promise<Taught> {
  return write([db.cuts, db.siteRules], async () => {
    const before = await rulesOf(host);
    await db.cuts.delete(cut.id);
    const rule = cut.ruleId ? await db.siteRules.get(cut.ruleId) : undefined;
    if (rule && rule.uses === 0) await db.siteRules.delete(rule.id);
    else if (rule) await db.siteRules.put({ ...rule, status: 'off' });
    return {
      rules: rule ? [{ ...rule, status: 'off' }] : [],
      undo: () => write([db.cuts, db.siteRules], () => both(db.cuts.put(cut), backTo(host, before))),
    };
  });
}

/**
 * Puts a removed block back into the text, or takes it out again. What the cleaner took teaches a rule to put its like
 * back; what a rule took switches that rule off. Taking it out again is the way back of both.
 */
export function decideRemoval(
  host: string,
  removal: RemovalRow,
  putBack: boolean,
  now: number,
): Promise<Taught> {
  return write([db.removals, db.siteRules], async () => {
    const before = await rulesOf(host);
    const decide = (wanted: boolean) => db.removals.update(removal.id, { putBack: wanted });
    await decide(putBack);
    const rules = await ruleBy(host, removal, putBack, before, now);
    return {
      rules,
      undo: () => write([db.removals, db.siteRules], () => both(decide(!putBack), backTo(host, before))),
    };
  });
}

async function ruleBy(
  host: string,
  removal: RemovalRow,
  putBack: boolean,
  known: readonly SiteRuleRow[],
  now: number,
): Promise<SiteRuleRow[]> {
  if (removal.step === LEARNED) {
    const rule = known.find(({ id }) => id === removal.rule);
    return rule ? [await store({ ...rule, status: putBack ? 'off' : 'on', misses: 0 })] : [];
  }
  const lesson = putBack ? lessonOfPutBack(host, removal) : null;
  if (lesson) return [await learn(lesson, now)];
  const contrary = known.filter((it) => it.verb === 'putBack' && it.status === 'on' && speaksOf(it, removal));
  return Promise.all(contrary.map((rule) => store({ ...rule, status: 'off' })));
}

/** The rule of a lesson: a new one, or the one that says the same, switched on. */
async function learn(lesson: Lesson, now: number): Promise<SiteRuleRow> {
  const same = (await rulesOf(lesson.host)).find((rule) => isSameRule(rule, lesson));
  if (same) return store({ ...same, status: 'on', misses: 0 });
  const fresh = { uses: 0, misses: 0, createdAt: now, lastUsedAt: 0 };
  return store({ id: crypto.randomUUID(), ...lesson, status: 'on', ...fresh });
}

async function store(rule: SiteRuleRow): Promise<SiteRuleRow> {
  await db.siteRules.put(rule);
  return rule;
}

const rulesOf = (host: string): Promise<SiteRuleRow[]> => db.siteRules.where('host').equals(host).toArray();

/** The rules of a site as they were; those that were learned since go. */
async function backTo(host: string, before: readonly SiteRuleRow[]): Promise<void> {
  const ids = before.map(({ id }) => id);
  const since = (await rulesOf(host)).filter(({ id }) => !ids.includes(id));
  await db.siteRules.bulkDelete(since.map(({ id }) => id));
  await db.siteRules.bulkPut([...before]);
}

async function both(one: PromiseLike<unknown>, other: PromiseLike<unknown>): Promise<void> {
  await one;
  await other;
}
