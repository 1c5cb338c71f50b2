import type {
  ArticleRow,
  BodyRow,
  CutRow,
  HighlightRow,
  PictureRow,
  PlaceRow,
  RemovalRow,
  SaveRow,
  VersionRow,
} from '../rows.ts';

/** The name by which a file says that it is one of ours. */
export const FORMAT = 'broadsheet-library';
/** Raised when an older Broadsheet could not read the file any more; new fields alone do not raise it. */
export const FORMAT_VERSION = 1;

/** First line of a backup. */
export interface Header {
  format: typeof FORMAT;
  version: number;
  /** ms since epoch. */
  madeAt: number;
  articles: number;
  pictures: boolean;
}

/** Second line: what the reader's own rules file would hold. */
export interface Rules {
  rules: string;
}

/**
 * Every further line but the last: an article and everything that is of it, read in one transaction. The plain text and the search
 * index are left out: they are made anew from `body`.
 */
export interface Entry {
  article: ArticleRow;
  body: BodyRow | null;
  removals: RemovalRow[];
  versions: VersionRow[];
  saves: SaveRow[];
  highlights: HighlightRow[];
  cuts: CutRow[];
  place: PlaceRow | null;
  pictures: PictureRow[];
}

/** Last line: a file without it was cut off. */
export interface Footer {
  end: true;
  articles: number;
}

/**
 * Tables that no backup holds, and why not. Every other one must be part of `Entry` (a test compares).
 * `meta` names the database itself; `texts`, `docs`, `segments`, `blocks`, `prints`, `twins` and `sizes` are made anew;
 * `jobs`, `tabSaves` and `notices` are work in hand; `icons` come back with the next save of a site.
 */
export const LEFT_OUT: readonly string[] = [
  'meta',
  'texts',
  'docs',
  'segments',
  'blocks',
  'prints',
  'twins',
  'sizes',
  'jobs',
  'tabSaves',
  'notices',
  'icons',
];
