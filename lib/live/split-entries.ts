import type { SafeHtml } from '../article.ts';
import { type ElementNode, type HtmlNode, htmlTree, textOf } from '../learned-rules/html-tree.ts';

/** One entry of a live blog; `html` with its heading. */
export interface LiveEntry {
  /** ms since epoch. */
  at: number;
  html: SafeHtml;
}

export interface LiveText {
  /** What stands above the entries. */
  intro: SafeHtml;
  /** In the order of the text. */
  entries: LiveEntry[];
}

/** The entries of a live blog that `capture-live.ts` marked: each begins with a heading that begins with its time. */
export function splitEntries(html: SafeHtml): LiveText {
  let intro = '';
  const entries: { at: number; html: string }[] = [];
  const visit = (node: HtmlNode) => {
    const at = timeOf(node);
    if (at !== null) entries.push({ at, html: html.slice(node.at, node.end) });
    else if (node.type === 'element' && holdsEntry(node)) node.children.forEach(visit);
    else {
      const own = html.slice(node.at, node.end);
      const last = entries.at(-1);
      if (last) last.html += own;
      else intro += own;
    }
  };
  htmlTree(html).children.forEach(visit);
  return { intro: intro as SafeHtml, entries: entries as LiveEntry[] };
}

/** When an entry was written that begins with this node; null where none begins. */
function timeOf(node: HtmlNode): number | null {
  if (node.type === 'text' || node.tag !== 'h2') return null;
  const [first] = node.children.filter((it) => it.type === 'element' || textOf(it).trim());
  if (first?.type !== 'element' || first.tag !== 'time') return null;
  const at = Date.parse(first.attributes.get('datetime') ?? '');
  return Number.isNaN(at) ? null : at;
}

const holdsEntry = (node: ElementNode): boolean =>
  node.children.some((child) => timeOf(child) !== null || (child.type === 'element' && holdsEntry(child)));
