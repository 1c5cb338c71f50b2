import type { Removal, SafeHtml } from '../article.ts';
import { toFragment } from '../sanitise/sanitise.ts';
import { serialise } from '../sanitise/serialise.ts';

/**
 * The cleaned `html` with some of its removed blocks standing where they stood.
 *
 * @param which indexes into `removals`, in any order; each place counts in the html as it was cleaned, so always start
 *   from that html and name every block that is wanted.
 */
export function putBack(
  html: SafeHtml,
  removals: readonly Removal[],
  which: Iterable<number>,
  doc: Document,
): SafeHtml {
  const holder = doc.createElement('div');
  holder.append(toFragment(html, doc));
  const places = [...new Set(which)]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const removal = removals[index];
      const parent = removal?.where.parent.reduce<Node | undefined>((node, i) => node?.childNodes[i], holder);
      return removal && parent
        ? [{ removal, parent, before: parent.childNodes[removal.where.index] ?? null }]
        : [];
    });
  for (const { removal, parent, before } of places)
    parent.insertBefore(toFragment(removal.html, doc), before);
  return serialise(holder);
}
