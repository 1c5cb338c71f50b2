import type { Grade, Removal, RemovalKind, SafeHtml } from '../article.ts';

/** The rows of the library. Types only. All times are ms since epoch; 0 means "never". */

export type ReadState = 'unread' | 'reading' | 'archived';

/** Where an article lies: taken from `state` and `trashedAt`, kept so that an index can hold it. */
export type Shelf = 'list' | 'archive' | 'trash';

/** What a list shows of an article, and nothing more: small, because lists read thousands. */
export interface ArticleRow {
  /** Random id made by whoever asked for the save; the same on a retry. */
  id: string;
  /** `articleKey(url)`: one row per story address. Unique. */
  key: string;
  /** Keys of every address it was saved from or named as its own; `key` is among them. */
  aliases: string[];
  /** Address it was saved from. */
  url: string;
  canonicalUrl: string;
  title: string;
  byline: string | null;
  siteName: string;
  /** Host of `url` without `www.`. */
  host: string;
  section: string | null;
  lang: string | null;
  dir: 'ltr' | 'rtl';
  excerpt: string;
  words: number;
  /** Reading time in whole minutes, at least 1. */
  minutes: number;
  publishedAt: number;
  modifiedAt: number;
  savedAt: number;
  /** When the text was last replaced by a newer save. */
  updatedAt: number;
  state: ReadState;
  shelf: Shelf;
  favourite: 0 | 1;
  /** 0…1 of the text. */
  progress: number;
  /** 0, or when it went to the trash. */
  trashedAt: number;
  tags: string[];
  grade: Grade;
  gradeReasons: string[];
  /** How many blocks were removed, by kind. */
  removed: Partial<Record<RemovalKind, number>>;
  /** Earlier versions kept. */
  versions: number;
  /** True of a live blog whose entries can be told apart. */
  live?: boolean;
  /** Of a story of several pages: how many there are, addresses of those not in the text; `only`: a later one that is. */
  pages?: { total: number; rest: string[]; only?: number };
  /** When a save found that the site had changed the story; 0: it has not. Absent in rows of earlier days. */
  editedAt?: number;
  pictureCount: number;
  pictureStored: number;
  /** Address of the lead picture as in `bodies`, or null. */
  leadPicture: string | null;
  /** Key into `pictures` of the stored thumbnail, or null. */
  thumbnail: string | null;
}

export interface BodyRow {
  id: string;
  html: SafeHtml;
  /** Corrections and editor's notes in the text, if there are any. */
  notes?: string[];
}

/** Plain text, one line per block: the source of truth for search. */
export interface TextRow {
  id: string;
  text: string;
}

export interface RemovalRow extends Removal {
  /** `<articleId>:<n>` */
  id: string;
  articleId: string;
  /** True once the reader asked for it to stand in the text again. */
  putBack?: boolean;
}

/** Where the reader stopped in an article. */
export interface PlaceRow {
  /** Of the article. */
  id: string;
  /** Which block of the text, counted as `lib/reading/blocks.ts` does. */
  block: number;
  /** 0…1: how much of that block had gone over the upper edge. */
  into: number;
  /** How the block begins: finds it again in a text that was saved anew. */
  quote: string;
}

/** A block that the reader took out of the text. The cleaned text keeps it; what is shown does not. */
export interface CutRow {
  id: string;
  articleId: string;
  /** Which block it was, counted as `lib/reading/blocks.ts` does in the text as it was shown. */
  block: number;
  /** How it begins: it is known by that, also in a text that was saved anew. */
  quote: string;
  /** All its words, for the list. */
  text: string;
  /** The rule that took it out of an earlier save, or that it taught; absent: none. */
  ruleId?: string;
  createdAt: number;
}

export type HighlightColour = 'yellow' | 'green' | 'blue' | 'red';

/** Words that the reader marked: a W3C text-quote selector with a text-position selector, its colour and note. */
export interface HighlightRow {
  id: string;
  articleId: string;
  exact: string;
  /** The words right before and after, for telling equal passages apart. */
  prefix: string;
  suffix: string;
  /** Characters from the start of the article's text, when it was made. */
  start: number;
  end: number;
  colour: HighlightColour;
  /** '' when there is none. */
  note: string;
  createdAt: number;
  changedAt: number;
}

/** An earlier text of an article, whole enough to be read and to be put back. */
export interface VersionRow {
  /** The id of the save that replaced it. */
  id: string;
  articleId: string;
  /** When this text was saved. */
  savedAt: number;
  title: string;
  html: SafeHtml;
  words: number;
  text: string;
  removals: RemovalRow[];
  /**
   * Of a live blog: `html` is only what the later text has not, which is that of the version `next`, or the latest; `added`
   * names the entries that it has more. `lib/db/versions.ts` makes it whole.
   */
  thin?: { next: string; sameIntro: boolean; added: string[] };
}

/**
 * What one save did. Written in the transaction of the save: a retry with the same id finds it and repeats the answer,
 * and undo knows exactly what to take back.
 */
export interface SaveRow {
  /** The save id. */
  id: string;
  articleId: string;
  at: number;
  /** True when the save made the article. */
  created: boolean;
  /** True when the save brought another text. */
  changed: boolean;
  /** True when it brought only a part of the text that is kept. */
  poorer?: boolean;
  /** The article's row before the save, or null when the save made it. */
  before: ArticleRow | null;
}

/** Bytes of one picture of one article. */
export interface PictureRow {
  /** `<articleId> <src>` */
  id: string;
  articleId: string;
  src: string;
  bytes: ArrayBuffer;
  /** Length of `bytes`, so that an index can add it up. */
  size: number;
  /** Sniffed from the bytes, never the server's word. */
  type: string;
  width: number;
  height: number;
}

/** Long work that outlives the worker: one row a step. */
export interface JobRow {
  /** `picture <articleId> <src>` */
  id: string;
  type: 'picture';
  articleId: string;
  src: string;
  tries: number;
  /** Why the last try failed, or ''. */
  error: string;
  /** `waiting`: to do; `blocked`: needs the host permission. */
  status: 'waiting' | 'blocked';
  createdAt: number;
}
