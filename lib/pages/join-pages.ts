import type { Draft, Removal, SafeHtml } from '../article.ts';
import { htmlTree } from '../learned-rules/html-tree.ts';
import type { MorePages } from './find-pages.ts';

/** The part of a draft that a page of a story brings. */
export type Page = Pick<Draft, 'contentHtml' | 'removals' | 'words'>;

/**
 * Sets the pages of a story one after the other, each in a section of its own, and moves the places of their removals
 * along. A page that says nothing new (the first one over again, under another number) is left out.
 */
export function joinPages(first: Page, others: readonly Page[]): Page {
  let { contentHtml, words } = first;
  const removals: Removal[] = [...first.removals];
  const said = new Set([contentHtml]);
  for (const page of others) {
    if (said.has(page.contentHtml)) continue;
    said.add(page.contentHtml);
    const section = htmlTree(contentHtml).children.length;
    contentHtml = `${contentHtml}<section>${page.contentHtml}</section>` as SafeHtml;
    words += page.words;
    for (const removal of page.removals) {
      const { parent, index } = removal.where;
      removals.push({ ...removal, where: { parent: [section, ...parent], index } });
    }
  }
  return { contentHtml, removals, words };
}

/** A draft with the pages that could be read; those of `left` could not. */
export function wholeDraft(first: Draft, others: readonly Page[], pages: MorePages): Draft {
  return { ...first, ...joinPages(first, others), pages };
}
