import { readRulesFile } from '../../learned-rules/rules-file.ts';
import type { SiteRuleRow } from '../../learned-rules/site-rule.ts';
import { db } from '../database.ts';
import { write } from '../transaction.ts';

/**
 * Adds the rules of a backup that the library has not.
 *
 * @param text as `rulesFile` wrote it
 * @param now ms since epoch
 */
export function restoreRules(text: string, now: number): Promise<void> {
  const { rules } = readRulesFile(text, now);
  return write([db.siteRules], async () => {
    const there = new Set((await db.siteRules.toArray()).map(meaning));
    const missing = rules.filter((rule) => !there.has(meaning(rule)));
    await db.siteRules.bulkAdd(missing.map((rule) => ({ ...rule, id: crypto.randomUUID() })));
  });
}

/** Two rules that do the same on the same site are one. */
function meaning({ host, verb, shape }: SiteRuleRow): string {
  return JSON.stringify([host, verb, Object.entries(shape).sort()]);
}
