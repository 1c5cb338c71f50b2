import type { SiteRuleRow } from './site-rule.ts';

/**
 * A rule that met nothing in so many saves of its site in a row is laid aside: the site has changed, and what the rule
 * would meet one day is something else. More keeps rules for boxes that stand on every tenth page.
 */
export const EXPIRES_AFTER = 40;

/** The rules after a save of their site; those that did not change are left out. */
export function countSave(
  rules: readonly SiteRuleRow[],
  uses: ReadonlyMap<string, number>,
  now: number,
): SiteRuleRow[] {
  return rules
    .filter(({ status }) => status === 'on')
    .map((rule) => {
      const used = uses.get(rule.id) ?? 0;
      if (used > 0) return { ...rule, uses: rule.uses + used, misses: 0, lastUsedAt: now };
      const misses = rule.misses + 1;
      return { ...rule, misses, status: misses >= EXPIRES_AFTER ? 'expired' : 'on' };
    });
}
