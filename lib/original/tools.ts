import type { Capture } from '../article.ts';

/** What a page of ours lends to services: only a page has a parser. */
export interface PageTools {
  fetch: typeof globalThis.fetch;
  parse: (html: string) => Document;
  capture: (doc: Document, href: string) => Capture | Promise<Capture>;
}
