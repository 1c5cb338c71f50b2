import type { Capture, Draft } from '../article.ts';
import { MOST_PAGES, type MorePages, otherPages } from './find-pages.ts';
import { pageAddress } from './page-address.ts';

/** How one page is fetched and captured; null when it could not be read. */
export type ReadPage = (url: string) => Promise<CapturedPage | null>;

/** A page and what was captured of it. */
export interface CapturedPage {
  doc: Document;
  url: string;
  capture: Capture;
}

/** The pages that were read, in order, and what is left. */
export interface Rest {
  drafts: Draft[];
  left: MorePages;
}

/**
 * Reads the further pages of a story one after the other, each through the whole capture, and those they name in turn.
 * Stops at the first that cannot be read: a hole in a story is worse than its end.
 */
export async function readRest({ total, rest }: MorePages, read: ReadPage): Promise<Rest> {
  const waiting = new Map(rest.map((url) => [pageAddress(url)?.page ?? 0, url]));
  const drafts: Draft[] = [];
  let last = total;
  while (waiting.size > 0) {
    const number = Math.min(...waiting.keys());
    const url = waiting.get(number) ?? '';
    const page = await read(url);
    if (page?.capture.type !== 'article') break;
    drafts.push(page.capture);
    waiting.delete(number);
    for (const [further, address] of otherPages(page.doc, page.url, { story: storyOf(url), page: number })) {
      if (further < number || further > MOST_PAGES) continue;
      last = Math.max(last, further);
      if (!waiting.has(further)) waiting.set(further, address);
    }
  }
  const left = [...waiting].sort(([a], [b]) => a - b).map(([, url]) => url);
  return { drafts, left: { total: last, rest: left } };
}

const storyOf = (url: string): string => pageAddress(url)?.story ?? '';
