import type { Metadata } from '../article.ts';
import { readBlocks } from './blocks.ts';
import { findCards } from './cards.ts';
import type { Extraction } from './extraction.ts';
import { findFigures } from './figures.ts';
import { findFootnotes } from './footnotes.ts';
import { findGaps } from './gaps.ts';
import { findHeadline } from './headline.ts';
import { findLead } from './lead.ts';
import { noteKept, outline } from './outline.ts';
import { keepOwnArticle } from './own-article.ts';
import type { Page } from './page.ts';
import { MEDIA, type Reading, readPage } from './readability-pass.ts';
import { rebuild } from './rebuild.ts';
import { findRecipe } from './recipe.ts';
import { SketchDocument } from './sketch/sketch-document.ts';
import { widen } from './widen.ts';

/** Finds the story in `page`, which is not changed. Null when there is none. `inTime` may throw to stop the work. */
export function choose(page: Page, metadata: Metadata, inTime?: () => void): Extraction | null {
  if (!page.body) return null;
  const sketch = new SketchDocument(page);
  const view = outline(sketch.body, readBlocks(sketch.body));
  const reading = readPage(sketch, metadata.title, inTime) ?? { kept: new Set<Node>(), length: 0 };
  keepOwnArticle(reading.kept, page, metadata.title);
  inTime?.();
  noteKept(view, reading.kept);
  const headline = findHeadline(page, metadata.title);
  const widened = widen(view);
  inTime?.();
  if (!widened) {
    const figures = findFigures(view, reading.kept);
    for (const block of [
      ...findLead(view),
      ...findCards(view),
      ...findGaps(view, metadata),
      ...findFootnotes(view, page),
      ...findRecipe(view, page),
    ])
      for (const node of block.nodes) reading.kept.add(node);
    for (const node of figures) reading.kept.add(node);
    return asRead(reading, headline);
  }
  const { container, nodes, furniture, score } = widened;
  for (const picture of container.querySelectorAll(MEDIA)) {
    if (!isInside(picture, container, furniture)) nodes.add(picture);
  }
  for (const node of reading.kept) nodes.add(node);
  keepOwnArticle(nodes, page, metadata.title);
  return { ...rebuild(container, nodes, headline), candidate: 'widened', score };
}

/** Readability's own choice. */
function asRead({ kept, length }: Reading, headline: Element | null): Extraction | null {
  const container = commonAncestor(kept);
  return container && { ...rebuild(container, kept, headline), candidate: 'readability', score: length };
}

/** Whether an element for which `test` is true stands around `node`, within `container`. */
function isInside(node: Node, container: Element, test: (element: Element) => boolean): boolean {
  for (let each = node.parentElement; each && each !== container; each = each.parentElement) {
    if (test(each)) return true;
  }
  return false;
}

/** The smallest element that holds all `nodes`. */
function commonAncestor(nodes: Iterable<Node>): Element | null {
  let common: Element | null = null;
  for (const node of nodes) {
    common ??= node.parentElement;
    while (common && !common.contains(node)) common = common.parentElement;
  }
  return common;
}
