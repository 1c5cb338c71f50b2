/** Elements after the headline that are looked at, and before it. Bylines and datelines stand close to it. */
const AFTER = 160;
const BEFORE = 40;

/** Places whose names and dates belong to other stories and to readers. */
const ELSEWHERE =
  'nav, aside, footer, form, dialog, script, style, [class*="comment" i], [class*="related" i], [class*="recommend" i], [class*="sidebar" i], [class*="widget" i], [class*="popular" i], [id*="comment" i], [id*="sidebar" i], [class*="menu" i]';

/** Elements around the headline that hold a line of text of their own: those after it first, then those just before. */
export function headZone(doc: Document): Element[] {
  const heading = doc.querySelector('h1, [itemprop~="headline"]');
  const start = heading ?? doc.body;
  if (!start || !doc.body) return [];
  const all = doc.body.getElementsByTagName('*');
  const at = heading ? indexOf(all, heading) : 0;
  const after = slice(all, at + 1, at + 1 + AFTER);
  const before = slice(all, Math.max(0, at - BEFORE), at).reverse();
  return [...after, ...before].filter(
    (element) => (element.localName === 'time' || hasOwnText(element)) && !element.closest(ELSEWHERE),
  );
}

function indexOf(all: HTMLCollectionOf<Element>, wanted: Element): number {
  for (let i = 0; i < all.length; i++) if (all[i] === wanted) return i;
  return 0;
}

function slice(all: HTMLCollectionOf<Element>, from: number, to: number): Element[] {
  const found: Element[] = [];
  for (let i = from; i < Math.min(to, all.length); i++) found.push(all[i] as Element);
  return found;
}

function hasOwnText(element: Element): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 3 && /\S/.test(child.nodeValue ?? '')) return true;
  return false;
}
