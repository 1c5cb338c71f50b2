import type { Draft } from '../article.ts';
import { checkCapture } from '../check-capture.ts';
import { fetchDocument } from '../fetch-document.ts';
import { wholeDraft } from '../pages/join-pages.ts';
import type { ReadPage } from '../pages/read-rest.ts';
import { readWhole } from '../pages/read-whole.ts';
import type { PageTools } from './tools.ts';

/** Reads one page as a page of ours can: without cookies, with the permission for its host. */
export const pageReader =
  ({ fetch, parse, capture }: PageTools): ReadPage =>
  async (url) => {
    const page = await fetchDocument(url, fetch, parse);
    if (page.type === 'failed') return null;
    const captured = checkCapture(await capture(page.doc, page.url), page.url);
    return captured && { doc: page.doc, url: page.url, capture: captured };
  };

/** A story with all of its pages that can be read; null where none can, or it is none. */
export async function readStory(url: string, tools: PageTools): Promise<Draft | null> {
  const first = await pageReader(tools)(url);
  return first?.capture.type === 'article' ? readOn(first.capture, first, tools) : null;
}

/** The story of which one page was captured, with the others that can be read. */
export async function readOn(
  capture: Draft,
  { doc, url }: { doc: Document; url: string },
  tools: PageTools,
): Promise<Draft> {
  const whole = await readWhole({ doc, url, capture }, pageReader(tools));
  return whole ? wholeDraft(whole.first, whole.drafts, whole.left) : capture;
}
