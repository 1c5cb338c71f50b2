import type { SafeHtml } from '../article.ts';
import { putBack } from '../clean/put-back.ts';
import { blocksOf } from '../reading/blocks.ts';
import { exactBlockOf } from '../reading/place.ts';
import { toFragment } from '../sanitise/sanitise.ts';
import { serialise } from '../sanitise/serialise.ts';
import type { CutRow, RemovalRow } from './rows.ts';

/**
 * The text as it is to be read: the cleaned one, with the removed blocks that the reader put back and without those that
 * the reader took out.
 *
 * @param removals all of the article, in the order of the page
 * @param doc where the text is put together; nothing is shown in it
 */
export function shownHtml(
  html: SafeHtml,
  removals: readonly RemovalRow[],
  cuts: readonly CutRow[],
  doc: Document,
): SafeHtml {
  const wanted = removals.flatMap((removal, index) => (removal.putBack ? [index] : []));
  const inert = doc.implementation.createHTMLDocument('');
  const whole = wanted.length > 0 ? putBack(html, removals, wanted, inert) : html;
  return cuts.length > 0 ? takeOut(whole, cuts, inert) : whole;
}

function takeOut(html: SafeHtml, cuts: readonly CutRow[], doc: Document): SafeHtml {
  const root = doc.createElement('div');
  root.append(toFragment(html, doc));
  const blocks = blocksOf(root);
  const found = cuts.map((cut) => exactBlockOf(blocks, cut));
  for (const block of found) {
    const frame = block?.parentElement;
    block?.remove();
    // A list or a quotation that lost its last block goes too.
    if (frame && frame !== root && !frame.textContent?.trim() && !frame.querySelector('img')) frame.remove();
  }
  return serialise(root);
}
