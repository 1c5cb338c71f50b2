import type { SketchElement } from './sketch/sketch-element.ts';
import type { SketchText } from './sketch/sketch-node.ts';
import { addMeasures, trimmedLength } from './sketch/text-measure.ts';

/** Links to places in the page count for so much of their length, as in Readability 0.6.0. */
const IN_PAGE = 0.3;

let linked = 0;
let inPage = 0;

/**
 * Writes on `root` and every element in it the share of its text that is links, counted as Readability counts. One walk
 * from the inside out; asked one by one, every text is read again for each element around it.
 */
export function takeDensities(root: SketchElement): void {
  linked = 0;
  inPage = 0;
  measure(root);
}

/** The measure of the whole element. The bounds on depth make recursion safe (`prescan.ts`). */
function measure(element: SketchElement): number {
  const [linkedBefore, inPageBefore] = [linked, inPage];
  let all = 0;
  for (let child = element.firstChild; child; child = child.nextSibling)
    all = addMeasures(
      all,
      child.nodeType === 1 ? measure(child as SketchElement) : (child as SketchText).measure,
    );
  const length = trimmedLength(all);
  element.density = length === 0 ? 0 : (linked - linkedBefore + IN_PAGE * (inPage - inPageBefore)) / length;
  if (isLink(element)) {
    if (/^#./.test(element.getAttribute('href') ?? '')) inPage += length;
    else linked += length;
  }
  return all;
}

export const isLink = ({ tagName }: SketchElement): boolean => tagName === 'A' || tagName === 'a';
