import { expect, test } from 'vitest';
import { addRules } from '../../../lib/db/commands/site-rules.ts';
import { db } from '../../../lib/db/database.ts';
import type { SiteRuleRow } from '../../../lib/learned-rules/site-rule.ts';

/** As many as a file may have, all of one site. */
const RULES = 10_000;
/** ms; one after the other, each compared with all before it, they took thirteen seconds. */
const PATIENCE = 8_000;

test('the most rules that a file may have are taken in within seconds, each once', async () => {
  const shape = { selector: 'p', dress: '', words: 12, linked: 'none', place: 'end' } as const;
  const facts = { verb: 'takeOut', removed: null, example: 'x', status: 'on' } as const;
  const counts = { uses: 0, misses: 0, createdAt: 1, lastUsedAt: 0 };
  const rules = Array.from({ length: RULES }, (_, n): SiteRuleRow => {
    return { id: '', host: 'news.example', shape: { ...shape, begins: `begins ${n}` }, ...facts, ...counts };
  });
  const started = performance.now();
  expect((await addRules([...rules, ...rules])).added).toBe(RULES);
  expect(performance.now() - started).toBeLessThan(PATIENCE);
  expect(await db.siteRules.count()).toBe(RULES);
});
