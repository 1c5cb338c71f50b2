import type { Metadata } from '../article.ts';
import type { Extraction } from './extraction.ts';
import { readPage } from './readability-pass.ts';
import { rebuild } from './rebuild.ts';

/** Finds the story in `page`, a clone that is not changed. Null when there is none. */
export function choose(page: Document, metadata: Metadata): Extraction | null {
  const reading = readPage(page, metadata.title);
  if (!reading) return null;
  const container = commonAncestor(reading.kept);
  if (!container) return null;
  const root = rebuild(container, (node) => reading.kept.has(node));
  return { root, candidate: 'readability', score: reading.length };
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
