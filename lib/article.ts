/**
 * The words of the house: what travels from the page to the library.
 *
 *     Document → Extraction → CleanArticle (+ Removal[]) → Draft (SafeHtml) → rows
 *
 * Types only, no code: every room may import this file.
 */

declare const safe: unique symbol;
/** HTML that went through `lib/sanitise`. Only this may be stored or rendered. */
export type SafeHtml = string & { readonly [safe]: true };

/** What a removed block was. Each kind has its words in `_locales` as `kind_<kind>`. */
export const REMOVAL_KINDS = [
  'newsletter', // e-mail and alert sign-ups
  'subscription', // subscribe, membership, registration pitches
  'donation',
  'related', // read more, related, recommended, most read: lines, lists and teaser cards
  'author', // biography and contact lines of the author
  'follow', // follow us on …
  'share', // share, print, save, listen bars
  'app', // get our app
  'podcast',
  'event',
  'shop', // shop, deals, "buy now"
  'affiliate', // commission lines
  'ad', // advertisements and their labels
  'player', // chrome of audio and video players
  'comments', // comments, prompts to comment
  'poll', // polls, ratings, "was this helpful"
  'tags', // topic and tag lists
  'copyright', // licensing, copyright, reprint lines
  'tips', // "got a tip?"
  'paywall', // "to continue reading …"
  'consent', // cookie and privacy notices
  'navigation', // breadcrumbs, menus, pagers
  'contents', // tables of contents made of links
  'metadata', // headline, byline, date repeated inside the text
  'hidden', // text that the page does not show
  'other',
] as const;
export type RemovalKind = (typeof REMOVAL_KINDS)[number];

/**
 * Where a removed block stood, in the final `contentHtml`: child-node indexes from the content's root down to the
 * parent, then the index of the child before which it goes back. Several removals at one place keep their order.
 */
export interface RemovalPlace {
  parent: number[];
  index: number;
}

/** One block that was taken out: why, from where, and enough to put it back exactly. */
export interface Removal {
  /** The step's file name in `lib/clean/steps/`, e.g. `email-forms`. */
  step: string;
  /** The rule in the data, or `model`. */
  rule: string;
  kind: RemovalKind;
  /** Why, as a key that has its words in `_locales` as `reason_<reason>` (e.g. `asksForEmail`). */
  reason: string;
  /** 0…1, how sure the model was; absent when a rule decided. */
  score?: number;
  /** Plain text of the block, one line per block. */
  text: string;
  html: SafeHtml;
  where: RemovalPlace;
}

/** How whole a capture is. */
export type Grade = 'full' | 'cut' | 'consent' | 'short' | 'link';

export interface LeadPicture {
  src: string;
  alt: string;
  caption: string;
}

/** What is known about an article besides its text. Times are ISO 8601 strings as the page means them. */
export interface Metadata {
  title: string;
  /** Names as they are shown, without "By"; several are joined by ", ". */
  byline: string | null;
  authors: string[];
  siteName: string | null;
  section: string | null;
  publishedTime: string | null;
  modifiedTime: string | null;
  /** BCP 47, or null when unknown. */
  lang: string | null;
  dir: 'ltr' | 'rtl';
  excerpt: string;
  /** The address the page gives itself, followed only when it can be trusted (`canonical-url.ts`). */
  canonicalUrl: string;
  leadPicture: LeadPicture | null;
}

/** A clean article, ready to be saved. */
export interface Draft extends Metadata {
  type: 'article';
  url: string;
  contentHtml: SafeHtml;
  /** Words in the clean text (segments for languages without spaces). */
  words: number;
  removals: Removal[];
  grade: Grade;
  /** Keys of what the grade was taken from, e.g. `paywallMarkup`; words in `_locales` as `grade_<key>`. */
  gradeReasons: string[];
  /** Absent: the story has one page. Else how many there are, the addresses of those that are not in it, and which is. */
  pages?: { total: number; rest: string[]; only?: number };
  /** True of a live blog whose entries are marked (`lib/live`). */
  live?: boolean;
}

export const NOT_ARTICLE_REASONS = [
  'browserPage', // chrome:, about:, the add-on stores: no script may run there
  'pdf',
  'loading',
  'frontPage',
  'empty',
  'needsJavascript',
  'consentWall',
  'noArticle', // text, but no story
  'tooBig', // over the bounds of capture
  'tooSlow',
] as const;
export type NotArticleReason = (typeof NOT_ARTICLE_REASONS)[number];

/** The page is no article, and why. It may still be saved as a link. */
export interface NotAnArticle {
  type: 'notArticle';
  reason: NotArticleReason;
  url: string;
  title: string;
}

export type Capture = Draft | NotAnArticle;
