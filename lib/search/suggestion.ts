import type { Span } from './snippet.ts';

/**
 * The line of a suggestion in the address bar: a headline with what was found marked, and where it is from.
 *
 * @param marks in their order
 * @param xml whether the browser reads it as XML, in which `match` and `dim` are known; it refuses a line that is not
 *   well-formed, and with it all others
 */
export function suggestionLine(text: string, marks: Span[], aside: string, xml: boolean): string {
  if (!xml) return aside ? `${text} – ${aside}` : text;
  let line = '';
  let at = 0;
  for (const [start, end] of marks) {
    line += `${escapeXml(text.slice(at, start))}<match>${escapeXml(text.slice(start, end))}</match>`;
    at = end;
  }
  line += escapeXml(text.slice(at));
  return aside ? `${line} <dim>– ${escapeXml(aside)}</dim>` : line;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Without the characters that XML 1.0 does not allow at all: control characters, halves of pairs, two others. */
function escapeXml(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ').replace(/[&<>"']/g, (it) => ENTITIES[it] ?? it);
}
