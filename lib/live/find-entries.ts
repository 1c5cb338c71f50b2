import { readJsonLd } from '../extract/metadata/json-ld.ts';
import { parentOf } from '../extract/unclobber.ts';

/** An entry of a live blog in its page. */
export interface EntryElement {
  element: Element;
  /** ms since epoch. */
  at: number;
}

/** Fewer dated parts are a story with dates in it. */
const FEWEST = 3;
const SAYS_SO = '[itemtype*="LiveBlogPosting" i], [itemprop~="liveBlogUpdate" i]';
/** Names of usual markup; only with enough dated parts. */
const LOOKS_SO =
  '[class*="live-blog" i], [class*="liveblog" i], [id*="live-blog" i], [id*="liveblog" i], [class*="live-update" i]';

/** Whether a page says or shows that it is a live blog. Cheap: it is asked of every page. */
export function looksLive(doc: Document): boolean {
  const ld = [...doc.querySelectorAll('script[type*="ld+json" i]')];
  if (ld.some((it) => (it.textContent ?? '').includes('LiveBlogPosting')) || doc.querySelector(SAYS_SO))
    return true;
  return doc.querySelector(LOOKS_SO) !== null && doc.querySelectorAll('time[datetime]').length >= FEWEST;
}

/**
 * The entries of a live blog in the order of the page: those that its JSON-LD names by their anchors, else the dated
 * children of the element that has the most of them. Empty when there are too few.
 */
export function findEntries(doc: Document): EntryElement[] {
  if (!looksLive(doc)) return [];
  const named = namedEntries(doc);
  const found = named.length >= FEWEST ? named : datedEntries(doc);
  return found.length >= FEWEST ? found : [];
}

function namedEntries(doc: Document): EntryElement[] {
  const updates = readJsonLd(doc)
    .filter((node) => String(node['@type']).includes('LiveBlogPosting'))
    .flatMap((node) => [node.liveBlogUpdate].flat());
  return updates.flatMap((update): EntryElement[] => {
    const { url, '@id': id, datePublished } = (update ?? {}) as Record<string, unknown>;
    const anchor = [url, id].map((it) => (typeof it === 'string' ? it.split('#')[1] : '')).find(Boolean);
    const element = anchor ? doc.getElementById(decode(anchor)) : null;
    const at = typeof datePublished === 'string' ? Date.parse(datePublished) : Number.NaN;
    return element && !Number.isNaN(at) && (element.textContent ?? '').trim() ? [{ element, at }] : [];
  });
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

function datedEntries(doc: Document): EntryElement[] {
  const dated = new Map<Element, Map<Element, number>>();
  for (const time of doc.querySelectorAll('time[datetime]')) {
    const at = Date.parse(time.getAttribute('datetime') ?? '');
    if (Number.isNaN(at)) continue;
    let child: Element = time;
    for (let parent = parentOf(time); parent && child !== doc.body; parent = parentOf(parent)) {
      const children = dated.get(parent) ?? new Map<Element, number>();
      if (!children.has(child)) children.set(child, at);
      dated.set(parent, children);
      child = parent;
    }
  }
  const [most] = [...dated.values()].sort((a, b) => b.size - a.size);
  return [...(most ?? [])].map(([element, at]) => ({ element, at }));
}
