import type { SafeHtml } from '../article.ts';
import { htmlTokens } from '../sanitise/html-tokens.ts';

/** A run of text in a tree of serialised HTML. */
export interface TextNode {
  type: 'text';
  text: string;
  at: number;
  end: number;
}

/** An element; `at` and `end` are its first and last characters in the HTML, tags included. */
export interface ElementNode {
  type: 'element';
  tag: string;
  attributes: ReadonlyMap<string, string>;
  children: HtmlNode[];
  at: number;
  end: number;
}

export type HtmlNode = TextNode | ElementNode;

/** Elements that have no end tag. */
const VOID = new Set(['br', 'col', 'hr', 'img', 'wbr']);

/**
 * The tree of HTML that a browser serialised, where there is no DOM: Chrome's worker has none. Its nodes are those of
 * the DOM, so that child indexes mean the same in both.
 */
export function htmlTree(html: SafeHtml): ElementNode {
  const root = element('', new Map(), 0);
  const open = [root];
  for (const token of htmlTokens(html)) {
    const parent = open.at(-1) ?? root;
    if (token.type === 'text') parent.children.push(token);
    else if (token.type === 'start') {
      const child = element(token.tag, token.attributes, token.at);
      child.end = token.end;
      parent.children.push(child);
      if (!VOID.has(token.tag)) open.push(child);
    } else if (parent.tag === token.tag && open.length > 1) {
      parent.end = token.end;
      open.pop();
    }
  }
  root.end = html.length;
  return root;
}

function element(tag: string, attributes: ReadonlyMap<string, string>, at: number): ElementNode {
  return { type: 'element', tag, attributes, children: [], at, end: at };
}

/** The text of a node, as `textContent` gives it. */
export function textOf(node: HtmlNode): string {
  return node.type === 'text' ? node.text : node.children.map(textOf).join('');
}

/** The elements below a node, outer ones first, in the order of the text. */
export function elementsIn(node: ElementNode): ElementNode[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsIn(child)] : []));
}
