import type { Draft, Removal, SafeHtml } from '../article.ts';
import { type ElementNode, htmlTree } from '../learned-rules/html-tree.ts';

/** How an entry's heading is written; a cleaner that knows nothing of entries may take one for a byline. */
const HEADING = /^\s*<h2[^>]*>\s*<time datetime="/;

/** The draft with every entry's heading in its place again. */
export function keepHeadings(draft: Draft): Draft {
  let { contentHtml } = draft;
  let waiting = draft.removals;
  const kept: Removal[] = [];
  while (waiting.length > 0) {
    const [removal, ...others] = waiting as [Removal, ...Removal[]];
    waiting = others;
    if (!HEADING.test(removal.html)) {
      kept.push(removal);
      continue;
    }
    const { parent, index } = removal.where;
    const holder = elementAt(htmlTree(contentHtml), parent);
    if (!holder) continue;
    const at = holder.children[index]?.at ?? endInside(holder, contentHtml);
    contentHtml = `${contentHtml.slice(0, at)}${removal.html}${contentHtml.slice(at)}` as SafeHtml;
    const count = htmlTree(removal.html).children.length;
    // What stood before it at the same place stays before it.
    waiting = waiting.map((other) => ({ ...other, where: shifted(other.where, parent, index, count) }));
  }
  return { ...draft, contentHtml, removals: kept };
}

function elementAt(root: ElementNode, path: readonly number[]): ElementNode | null {
  let here = root;
  for (const step of path) {
    const next = here.children[step];
    if (next?.type !== 'element') return null;
    here = next;
  }
  return here;
}

/** Before the end tag; the root has none. */
function endInside({ tag, end }: ElementNode, html: string): number {
  return tag === '' ? end : html.lastIndexOf('</', end - 1);
}

function shifted(
  where: Removal['where'],
  parent: readonly number[],
  index: number,
  count: number,
): Removal['where'] {
  const isInside = parent.every((step, depth) => where.parent[depth] === step);
  if (!isInside) return where;
  if (where.parent.length === parent.length)
    return where.index >= index ? { ...where, index: where.index + count } : where;
  const step = where.parent[parent.length] ?? 0;
  return step < index
    ? where
    : { ...where, parent: where.parent.map((it, depth) => (depth === parent.length ? it + count : it)) };
}
