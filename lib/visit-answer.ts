/** What became of reading an article's original again; words in `_locales` as `original…`. */
export type VisitOutcome =
  /** It says what is kept. */
  | { type: 'same' }
  /** It says something else: the new text is kept, with the earlier one as a version. */
  | { type: 'edited' }
  /** It shows less than is kept: nothing was compared. */
  | { type: 'poorer' }
  /** Another story stands there. */
  | { type: 'unlike' }
  /** Pages that were missing were added. */
  | { type: 'joined' }
  | { type: 'failed' };

/** `compare`: with what stands there now; `pages`: to fetch the pages that are missing. */
export type VisitTask = 'compare' | 'pages';

/** How the outcome crosses from the page that did the work to the one that asked. */
export interface VisitAnswer {
  broadsheet: 'visit';
  id: string;
  outcome: VisitOutcome;
}
