import { Readability } from '@mozilla/readability';
import type { Metadata } from '../article.ts';
import type { Extraction } from './extraction.ts';

/** Finds the story in `page`, a clone that this call may spend. Null when there is none. Minimal: Readability alone. */
export function choose(page: Document, _metadata: Metadata): Extraction | null {
  const article = new Readability<HTMLElement>(page, {
    keepClasses: true,
    serializer: (node) => node as HTMLElement,
  }).parse();
  if (!article?.content) return null;
  return { root: article.content, candidate: 'readability', score: 0 };
}
