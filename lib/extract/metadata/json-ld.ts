import type { Page } from '../page.ts';

/** A node of JSON-LD: what a page says about itself in `<script type="application/ld+json">`. */
export type LdNode = Record<string, unknown>;

export const LD_SCRIPTS = 'script[type*="ld+json" i]';
/** Nodes looked at in one document; pages with more are lists, not stories. */
const MAX_NODES = 3000;
/** Longest script that is parsed, in characters. */
const MAX_LENGTH = 2_000_000;

/** Every object in the document's JSON-LD, nested ones and `@graph` members included, outer ones first. */
export function readJsonLd(doc: Page): LdNode[] {
  const found: LdNode[] = [];
  for (const script of doc.querySelectorAll(LD_SCRIPTS)) {
    const text = script.textContent ?? '';
    if (text.length <= MAX_LENGTH) gather(parseLoosely(text), found);
  }
  return found;
}

function gather(start: unknown, found: LdNode[]): void {
  const queue = [start];
  for (let at = 0; at < queue.length && found.length < MAX_NODES; at++) {
    const next = queue[at];
    if (typeof next !== 'object' || next === null) continue;
    if (!Array.isArray(next)) found.push(next as LdNode);
    for (const child of Object.values(next)) if (typeof child === 'object') queue.push(child);
  }
}

/**
 * Parses JSON, and JSON with the usual faults: comment or CDATA wrappers, raw line breaks and tabs inside strings,
 * trailing commas, a closing semicolon. `undefined` when nothing helps.
 */
export function parseLoosely(text: string): unknown {
  // Most of it is sound, and to repair it takes longer than to read it.
  for (const attempt of [() => text, () => repair(text)]) {
    try {
      return JSON.parse(attempt());
    } catch {
      // the next attempt
    }
  }
  return undefined;
}

function repair(text: string): string {
  const start = text.search(/[[{]/);
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  return (start < 0 ? '' : text.slice(start, end + 1))
    .replace(/\/\*[^*]*\*\//g, ' ')
    .replace(/^\s*\/\/.*$/gm, ' ')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,(?=\s*[}\]])/g, '')
    .replace(/\\(?!["\\/bfnrtu])/g, '\\\\');
}
