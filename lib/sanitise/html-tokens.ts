import type { SafeHtml } from '../article.ts';

/**
 * A piece of serialised HTML: a run of text (entities decoded), a start tag with its attributes, or an end tag. `at` and
 * `end` are where it stands, in characters from the start of the HTML.
 */
export type HtmlToken = { at: number; end: number } & (
  | { type: 'text'; text: string }
  | { type: 'start'; tag: string; attributes: Map<string, string> }
  | { type: 'end'; tag: string }
);

/**
 * Reads HTML that a browser serialised (`SafeHtml`), where there is no DOM to read it with: Chrome's worker has none.
 * Serialised HTML is regular: every tag is closed, every value is quoted, and only five entities occur. This is no
 * parser for HTML from elsewhere.
 */
export function* htmlTokens(html: SafeHtml): Generator<HtmlToken> {
  let last = 0;
  for (const match of html.matchAll(TAG)) {
    const at = match.index;
    if (at > last) yield { type: 'text', text: decode(html.slice(last, at)), at: last, end: at };
    last = at + match[0].length;
    const [, slash, name = '', rest = ''] = match;
    const tag = name.toLowerCase();
    const place = { tag, at, end: last };
    yield slash ? { type: 'end', ...place } : { type: 'start', ...place, attributes: attributesOf(rest) };
  }
  if (last < html.length) yield { type: 'text', text: decode(html.slice(last)), at: last, end: html.length };
}

/** A quoted value may hold `>`, so a tag is its name and then whole attributes. */
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=>"]+)(?:="([^"]*)")?/g;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function attributesOf(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of source.matchAll(ATTRIBUTE))
    attributes.set(name.toLowerCase(), decode(value));
  return attributes;
}
