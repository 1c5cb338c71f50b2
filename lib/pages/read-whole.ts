import type { Draft } from '../article.ts';
import { findPages, MOST_PAGES, type MorePages } from './find-pages.ts';
import { pageAddress } from './page-address.ts';
import { type CapturedPage, type ReadPage, type Rest, readRest } from './read-rest.ts';

/** A story of several pages: its first page, those that follow it, and what could not be read. */
export interface WholeStory extends Rest {
  first: Draft;
}

/**
 * Reads the other pages of a story, of which any one page is at hand. Null for a story of one page, and when from a
 * later page there is no way back to the first that comes by this one again.
 */
export async function readWhole(page: CapturedPage, read: ReadPage): Promise<WholeStory | null> {
  const more = findPages(page.doc, page.url);
  if (!more || page.capture.type !== 'article') return null;
  const { capture, url } = page;
  if (!more.only) return { first: capture, ...(await readRest(more, read)) };
  const first = await readFirst(more, url, read);
  const onward = first && findPages(first.doc, first.url);
  if (first?.capture.type !== 'article' || !onward) return null;
  // The page at hand is not asked for again: it may show its reader more than it would show us.
  const rest = await readRest(onward, async (address) =>
    pageAddress(address)?.page === more.only ? page : read(address),
  );
  return rest.drafts.includes(capture) ? { first: first.capture, ...rest } : null;
}

/** Goes back from page to page until one has the number 1. */
async function readFirst({ rest }: MorePages, from: string, read: ReadPage): Promise<CapturedPage | null> {
  const story = pageAddress(from)?.story;
  let [next] = rest;
  let number = MOST_PAGES;
  while (next) {
    const page = await read(next);
    const address = page && pageAddress(page.url);
    if (!address || address.story !== story || address.page > number) return null;
    if (address.page === 1) return page;
    number = address.page - 1;
    [next] = findPages(page.doc, page.url)?.rest ?? [];
  }
  return null;
}
