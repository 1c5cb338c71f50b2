import type { SketchElement } from './sketch-element.ts';
import type { SketchText } from './sketch-node.ts';

/** The bounds on depth make recursion safe (`prescan.ts`). */
export function gather(root: SketchElement, names: ReadonlySet<string>, found: SketchElement[]): void {
  for (let node = root.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1) continue;
    const element = node as SketchElement;
    if (names.has(element.tagName)) found.push(element);
    if (element.firstChild) gather(element, names, found);
  }
}

const known = new Map<string, ReadonlySet<string>>();

/** Element names as they may be spelled: in capitals in HTML, as they stand elsewhere. */
export function spellings(names: string): ReadonlySet<string> {
  const before = known.get(names);
  if (before) return before;
  const spelled = new Set(names.split(',').flatMap((name) => [name, name.toUpperCase()]));
  known.set(names, spelled);
  return spelled;
}

/** Whether anything but white space stands under `root`. Most elements answer with their first words. */
export function hasText(root: SketchElement): boolean {
  for (let node = root.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1 ? hasText(node as SketchElement) : !(node as SketchText).isBlank) return true;
  return false;
}
