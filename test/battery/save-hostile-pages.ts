import type { Harness, View } from '../e2e/harness/harness.ts';
import { poll } from '../e2e/harness/poll.ts';
import { type Delivery, hostilePage, saveFrom } from '../hostile/save-hostile.ts';

/** What became of payloads that stood in pages which were saved. */
export interface PagesSaved {
  /** Payloads that lead the page itself elsewhere, so that there is nothing to be saved. */
  left: number;
  /** Payloads with which a page that stays cannot be saved. */
  faults: string[];
}

/**
 * Saves a page that holds these payloads. One among them may lead the page elsewhere before it is saved, which keeps
 * nothing from the others: the page is then made again in halves, until the one stands alone.
 */
export async function saveHostilePages(
  browser: Harness,
  ours: View,
  payloads: readonly string[],
  delivery: Delivery,
): Promise<PagesSaved> {
  if (payloads.length === 0) return { left: 0, faults: [] };
  pages += 1;
  const path = `/hostile-${pages}`;
  const url = browser.site.url(path);
  browser.site.put(path, { body: hostilePage(`Hostile page ${pages}`, payloads, delivery) });
  await browser.open(url).catch(() => {});
  const stays = (await addressInFront(browser)) === url;
  const answer = await saveFrom(ours, url).catch((error: unknown) => ({ ok: false, error: String(error) }));
  if (answer?.ok && 'value' in answer && answer.value?.id) return { left: 0, faults: [] };
  if (payloads.length > 1) {
    const middle = Math.ceil(payloads.length / 2);
    const one = await saveHostilePages(browser, ours, payloads.slice(0, middle), delivery);
    const other = await saveHostilePages(browser, ours, payloads.slice(middle), delivery);
    return { left: one.left + other.left, faults: [...one.faults, ...other.faults] };
  }
  const stayed = stays && (await addressInFront(browser)) === url;
  if (!stayed) return { left: 1, faults: [] };
  return { left: 0, faults: [`not saved, ${JSON.stringify(answer)}: ${payloads[0]}`] };
}

/** A page on its way elsewhere answers a little later; one that never does says nothing of its payloads. */
const addressInFront = ({ page }: Harness) => poll(() => page.run(() => location.href));

/** Pages so far: each has an address of its own. */
let pages = 0;
