import type { Link } from './block.ts';
import { countWords } from './count-words.ts';

const HOST = /^(?:https?:)?\/\/(?:www\.)?([^/?#:]+)/i;

/** The links in a leaf, with their words and where they lead. `hosts` and `href` are the page's. */
export function readLinks(nodes: readonly ChildNode[], hosts: readonly string[], href: string): Link[] {
  const links: Link[] = [];
  for (const node of nodes) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const anchors = element.localName === 'a' ? [element] : element.getElementsByTagName('a');
    for (const anchor of anchors) {
      // An entry of a contents list whose place is not part of the story (`extract/tidy/addresses.ts`).
      const target = anchor.getAttribute('href') ?? (anchor.getAttribute('rel') === 'contents' ? '#' : null);
      if (target === null) continue;
      const text = (anchor.textContent ?? '').trim();
      links.push({ href: target, text, words: countWords(text), place: placeOf(target, hosts, href) });
    }
  }
  return links;
}

function placeOf(target: string, hosts: readonly string[], href: string): Link['place'] {
  const hash = target.indexOf('#');
  if (hash === 0 || (hash > 0 && target.slice(0, hash) === href.split('#', 1)[0])) return 'page';
  if (/^(?:mailto|tel):/i.test(target)) return 'mail';
  const linked = HOST.exec(target)?.[1]?.toLowerCase();
  if (linked === undefined) return 'site';
  for (const host of hosts) if (linked === host || sameSite(linked, host)) return 'site';
  return 'elsewhere';
}

/** Subdomains of one site count as one: shops and newsletters often have their own. */
export function sameSite(a: string, b: string): boolean {
  return a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
