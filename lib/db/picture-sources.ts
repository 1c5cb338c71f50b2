import type { SafeHtml } from '../article.ts';
import { htmlTokens } from './html-tokens.ts';

/** Pictures kept of one article: more is a gallery, and a gallery would fill the disk. */
export const MAX_PICTURES = 100;

/** Web addresses of the pictures in the text, in order, each once, at most `MAX_PICTURES`. */
export function pictureSources(html: SafeHtml): string[] {
  const sources = new Set<string>();
  for (const token of htmlTokens(html)) {
    if (token.type !== 'start' || token.tag !== 'img') continue;
    const src = token.attributes.get('src') ?? '';
    if (/^https?:\/\//i.test(src)) sources.add(src);
    if (sources.size === MAX_PICTURES) break;
  }
  return [...sources];
}
