import type { Harness } from '../e2e/harness/harness.ts';

/** What a library may take to open, ms; more is told in the table, and is no loss. */
export const SOON = 3000;

/**
 * How long the library takes to stand there, ms: from the moment that its page begins to load until the list shows its
 * rows, that there are none, or that the library is lost. What the background does at its start goes on beside it.
 */
export async function msToOpen(browser: Harness): Promise<number> {
  const list = await browser.openOurs('sidepanel.html');
  const ms = await list.until(msOnceThere);
  await list.close();
  return Math.round(ms as number);
}

/** Runs in the list's page; null as long as nothing stands there. */
function msOnceThere(): number | null {
  const there = document.querySelector('main [data-row], main [role="list"][hidden], [data-library-lost]');
  return there ? performance.now() : null;
}
