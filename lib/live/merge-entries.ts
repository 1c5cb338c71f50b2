import type { SafeHtml } from '../article.ts';
import { type LiveEntry, splitEntries } from './split-entries.ts';

/** What a live blog says now, with what it said before and no longer shows. */
export interface Merged {
  html: SafeHtml;
  /** How many entries were not there before. */
  added: number;
}

/**
 * Adds the entries that left the page to its newer text. They go to its end, so that nothing in the newer text moves;
 * the reader sorts by time anyway. An entry that was edited keeps its time: of several of one minute those that say the
 * same are the same, and the others are edited ones, in their order.
 */
export function mergeEntries(newer: SafeHtml, earlier: SafeHtml): Merged {
  const before = byTime(splitEntries(earlier).entries);
  const now = byTime(splitEntries(newer).entries);
  const gone: SafeHtml[] = [];
  let added = 0;
  for (const at of new Set([...before.keys(), ...now.keys()])) {
    const [old, fresh] = [before.get(at) ?? [], now.get(at) ?? []];
    const others = without(old, fresh);
    const news = without(fresh, old);
    gone.push(...others.slice(news.length));
    added += Math.max(0, news.length - others.length);
  }
  return { html: `${newer}${asSections(gone)}` as SafeHtml, added };
}

/** A live blog for reading: what stands above the entries, and each entry in a section, in the order that is wanted. */
export function sortEntries(html: SafeHtml, order: 'newest' | 'oldest'): SafeHtml {
  const { intro, entries } = splitEntries(html);
  const sorted = [...entries].sort((a, b) => (order === 'newest' ? b.at - a.at : a.at - b.at));
  return `${intro}${asSections(sorted.map((entry) => entry.html))}` as SafeHtml;
}

/** Each entry in a section of its own, as they are stored. */
export const asSections = (entries: readonly SafeHtml[]): string =>
  entries.map((html) => `<section>${html}</section>`).join('');

function byTime(entries: readonly LiveEntry[]): Map<number, SafeHtml[]> {
  const found = new Map<number, SafeHtml[]>();
  for (const { at, html } of entries) found.set(at, [...(found.get(at) ?? []), html]);
  return found;
}

/** Those of `some` that are not among `others`, each of which stands for one. */
function without(some: readonly SafeHtml[], others: readonly SafeHtml[]): SafeHtml[] {
  const left = [...others];
  return some.filter((it) => {
    const at = left.indexOf(it);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
