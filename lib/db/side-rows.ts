import type { SaveOutcome } from '../messages.ts';
import type { Change } from './commands/change-rows.ts';
import type { PictureRow } from './rows.ts';

/** Rows that stand beside the articles: nothing of an article is lost with them. Types only. */

/** The icon of a site, drawn anew by us from what its own page names. */
export interface IconRow extends Pick<PictureRow, 'bytes' | 'type'> {
  /** As in `ArticleRow.host`. */
  host: string;
  /** When it was fetched. */
  at: number;
}

/** The fingerprints of a run of texts, one behind the other: a row for many, because all are read together. */
export interface PrintsRow {
  /** Counts the runs from 0. */
  id: number;
  /** The number in `docs` of each text, rising. One that is no longer there belongs to no article. */
  docs: Uint32Array<ArrayBuffer>;
  /** `HASHES` values for each text; all zero for one too short to say anything. */
  least: Uint16Array<ArrayBuffer>;
}

/** Which other articles tell the same story. Kept on both sides. */
export interface TwinsRow {
  /** Of the article. */
  id: string;
  others: string[];
}

/** What was archived unasked, until the reader has seen it. */
export interface NoticeRow {
  id: 'archived';
  /** Articles saved before this time were looked at (ms since epoch). */
  upTo: number;
  /** Takes it back; empty when there is nothing to tell. */
  change: Change;
}

/** How large the pictures of an article are, so that a text takes its shape before any of them is there. */
export interface SizesRow {
  /** Of the article. */
  id: string;
  /** px by address. */
  sizes: Record<string, PictureSize>;
}
export type PictureSize = [width: number, height: number];

/** One tab of "save many": a job that outlives the worker. */
export interface TabSaveRow {
  /** The save id: the same on every try. */
  id: string;
  tabId: number;
  /** Place among the tabs of this run. */
  place: number;
  /** Empty where nothing allowed us to know them when the run began. */
  title: string;
  url: string;
  status: 'waiting' | 'working' | 'done' | 'cancelled';
  /** What became of it; null before `done`. */
  outcome: SaveOutcome | null;
}

/** A fact about the database itself. */
export interface MetaRow {
  /**
   * `emptied`: the last article was taken out on purpose, see `marker.ts`. `removedAt`: when articles last were, or a lost
   * library was given up, ms since epoch, see `heal-library.ts`.
   */
  key: 'epoch' | 'emptied' | 'removedAt';
  value: string;
}
