import type { SafeHtml } from '../article.ts';
import { htmlTokens } from '../sanitise/html-tokens.ts';

/** Pictures kept of one article: more is a gallery, and a gallery would fill the disk. */
export const MAX_PICTURES = 100;

/**
 * Web addresses of the pictures of an article, each once, at most `MAX_PICTURES`: the lead picture, which need not
 * stand in the text, and those of the text in their order.
 */
export function pictureSources(html: SafeHtml, lead: string | null): string[] {
  const sources = new Set<string>();
  const add = (src: string) => {
    if (/^https?:\/\//i.test(src) && sources.size < MAX_PICTURES) sources.add(src);
  };
  if (lead) add(lead);
  for (const token of htmlTokens(html))
    if (token.type === 'start' && token.tag === 'img') add(token.attributes.get('src') ?? '');
  return [...sources];
}
