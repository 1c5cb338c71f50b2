import type { SafeHtml } from '../article.ts';
import { BASIS, hash } from '../duplicates/fingerprint.ts';
import { htmlTree, textOf } from '../learned-rules/html-tree.ts';
import { asSections, sortEntries } from './merge-entries.ts';
import { splitEntries } from './split-entries.ts';

/** An earlier text of a live blog, told by the one that came after it. */
export interface ThinText {
  /** What the later text has not: its entries that were rewritten, under its intro if that was. */
  html: SafeHtml;
  /** True when both have the same intro. */
  sameIntro: boolean;
  /** Entries of the later text that were not there yet, by time and words. */
  added: string[];
}

/** What is `earlier`'s own beside `later`; null when it has no entries, and can only be kept whole. */
export function thin(earlier: SafeHtml, later: SafeHtml): ThinText | null {
  const [before, after] = [splitEntries(earlier), splitEntries(later)];
  if (before.entries.length === 0) return null;
  const [old, fresh] = [new Set(before.entries.map(nameOf)), new Set(after.entries.map(nameOf))];
  const sameIntro = wordsOf(before.intro) === wordsOf(after.intro);
  const own = before.entries.filter((it) => !fresh.has(nameOf(it)));
  const html = `${sameIntro ? '' : before.intro}${asSections(own.map((it) => it.html))}`;
  return { html: html as SafeHtml, sameIntro, added: [...fresh].filter((it) => !old.has(it)) };
}

/** The earlier text whole again, its entries newest first. */
export function whole({ html, sameIntro, added }: ThinText, later: SafeHtml): SafeHtml {
  const [own, after] = [splitEntries(html), splitEntries(later)];
  const young = new Set(added);
  const kept = [...after.entries.filter((it) => !young.has(nameOf(it))), ...own.entries];
  const entries = asSections(kept.map((it) => it.html));
  return sortEntries(`${sameIntro ? after.intro : own.intro}${entries}` as SafeHtml, 'newest');
}

const wordsOf = (html: SafeHtml) => textOf(htmlTree(html)).replace(/\s+/g, ' ').trim();

/** Markup and addresses of pictures may differ from save to save; its time and words make an entry. */
const nameOf = ({ at, html }: { at: number; html: SafeHtml }) =>
  `${at.toString(36)}.${(hash(BASIS, wordsOf(html)) >>> 0).toString(36)}`;
