import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { View } from './harness.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Runs axe-core in the view; resolves with what it complains of, in one line each.
 * @param rules only these; all without
 */
export async function complaints(view: View, rules?: string[]): Promise<string[]> {
  const only = rules ? `runOnly: ${JSON.stringify(rules)},` : '';
  const check = `async () => { const module = { exports: {} }; ${AXE}; const run = (window.axe ?? module.exports).run;
    const { violations } = await run(document, { ${only} iframes: false, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target + ' ' + failureSummary)); }`;
  await view.run(endTransitions);
  const found = await view.run<[], string[]>(check as never);
  if (!Array.isArray(found)) throw new Error(`axe-core did not run: ${JSON.stringify(found)}`);
  return found;
}

/** Colours on their way from one theme to another are not what a reader sees. */
function endTransitions(): void {
  for (const it of document.getAnimations())
    if (Number.isFinite(it.effect?.getComputedTiming().endTime)) it.finish();
}
