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
 * the reader sorts by time anyway. Two entries of the same minute are told apart by their order.
 */
export function mergeEntries(newer: SafeHtml, earlier: SafeHtml): Merged {
  const before = numbered(splitEntries(earlier).entries);
  const now = numbered(splitEntries(newer).entries);
  const gone = [...before].filter(([key]) => !now.has(key)).map(([, entry]) => entry.html);
  const kept = gone.map((html) => `<section>${html}</section>`).join('');
  return {
    html: `${newer}${kept}` as SafeHtml,
    added: [...now.keys()].filter((key) => !before.has(key)).length,
  };
}

/** A live blog for reading: what stands above the entries, and each entry in a section, in the order that is wanted. */
export function sortEntries(html: SafeHtml, order: 'newest' | 'oldest'): SafeHtml {
  const { intro, entries } = splitEntries(html);
  const sorted = [...entries].sort((a, b) => (order === 'newest' ? b.at - a.at : a.at - b.at));
  return `${intro}${sorted.map((entry) => `<section>${entry.html}</section>`).join('')}` as SafeHtml;
}

function numbered(entries: readonly LiveEntry[]): Map<string, LiveEntry> {
  const counts = new Map<number, number>();
  return new Map(
    entries.map((entry) => {
      const count = counts.get(entry.at) ?? 0;
      counts.set(entry.at, count + 1);
      return [`${entry.at} ${count}`, entry];
    }),
  );
}
