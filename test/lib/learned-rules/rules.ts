import type { Lesson } from '../../../lib/learned-rules/learn.ts';
import type { SiteRuleRow } from '../../../lib/learned-rules/site-rule.ts';

/** A rule out of what was taught. */
export function ruleOf(lesson: Lesson | null, changes: Partial<SiteRuleRow> = {}): SiteRuleRow {
  if (!lesson) throw new Error('Nothing was taught');
  return {
    id: 'rule',
    status: 'on',
    uses: 0,
    misses: 0,
    createdAt: 1,
    lastUsedAt: 0,
    ...lesson,
    ...changes,
  };
}
