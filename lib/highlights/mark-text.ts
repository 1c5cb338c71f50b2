import { anchor } from './anchor.ts';
import type { Selectors, Stretch } from './selectors.ts';
import { mapText } from './text-map.ts';

/**
 * Puts highlighted words into `mark` elements, for copies that go where no highlight can be painted.
 *
 * @param root is changed
 * @returns those whose words are not in the text
 */
export function markText<S extends Selectors>(root: Element, highlights: readonly S[]): S[] {
  // Marking splits the nodes, the text stays.
  const { text } = mapText(root);
  return highlights.filter((highlight) => {
    const place = anchor(text, highlight);
    if (place) wrap(root, place);
    return !place;
  });
}

function wrap(root: Element, { start, end }: Stretch): void {
  const { nodes, starts } = mapText(root);
  nodes.forEach((node, index) => {
    const first = starts[index] ?? 0;
    const from = Math.max(0, start - first);
    const to = Math.min(node.length, end - first);
    if (from >= to || !node.data.slice(from, to).trim()) return;
    const words = from > 0 ? node.splitText(from) : node;
    if (to - from < words.length) words.splitText(to - from);
    const mark = root.ownerDocument.createElement('mark');
    words.replaceWith(mark);
    mark.append(words);
  });
}
