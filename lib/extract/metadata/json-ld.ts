/** A node of JSON-LD: what a page says about itself in `<script type="application/ld+json">`. */
export type LdNode = Record<string, unknown>;

/** Nodes looked at in one document; pages with more are feeds, not stories. */
const MAX_NODES = 2000;

/** Every object in the document's JSON-LD, nested ones and `@graph` members included, outer ones first. */
export function readJsonLd(doc: Document): LdNode[] {
  const found: LdNode[] = [];
  for (const script of doc.querySelectorAll('script[type*="ld+json" i]')) {
    const value = parseLoosely(script.textContent ?? '');
    const queue: unknown[] = [value];
    for (let next = queue.shift(); queue.length > 0 || next !== undefined; next = queue.shift()) {
      if (found.length >= MAX_NODES) return found;
      if (Array.isArray(next)) queue.push(...next);
      else if (typeof next === 'object' && next !== null) {
        found.push(next as LdNode);
        queue.push(...Object.values(next).filter((child) => typeof child === 'object' && child !== null));
      }
    }
  }
  return found;
}

/** Parses JSON, and JSON with the usual faults: comment or CDATA wrappers, raw line breaks, trailing commas. */
export function parseLoosely(text: string): unknown {
  const trimmed = text.trim();
  const repaired = () =>
    trimmed
      .replace(/^\s*(?:\/\/|\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?|(?:\/\/|\/\*)?\s*\]\]>\s*(?:\*\/)?\s*$/g, '')
      .replace(/^<!--|-->$/g, '')
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/,\s*(?=[}\]])/g, '')
      .replace(/;\s*$/, '');
  for (const attempt of [() => trimmed, repaired]) {
    try {
      return JSON.parse(attempt());
    } catch {
      // the next attempt
    }
  }
  return undefined;
}
