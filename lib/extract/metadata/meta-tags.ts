import type { Page } from '../page.ts';
import { cleanText } from './text.ts';

/** `<meta>` values by lower-case name, property or itemprop, in the order of the document. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

export function readMetaTags(doc: Page): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of doc.querySelectorAll('meta[content]')) {
    const value = cleanText(meta.getAttribute('content') ?? '');
    if (value === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv'])
      for (const key of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/))
        if (key) add(tags, key, value);
  }
  return tags;
}

function add(tags: Map<string, string[]>, key: string, value: string): void {
  const values = tags.get(key);
  if (values) values.push(value);
  else tags.set(key, [value]);
}

/** The first value among the names, in the order of the names. */
export function firstTag(tags: MetaTags, names: readonly string[]): string {
  for (const name of names) {
    const value = tags.get(name)?.[0];
    if (value) return value;
  }
  return '';
}
