import type { Draft } from '../../article.ts';
import { LEARNED } from '../../learned-rules/apply-rules.ts';
import type { ArticleRow, RemovalRow } from '../rows.ts';

/** A capture of fewer words than this share of the whole text that is kept has lost some of it. */
const POORER = 0.7;

/**
 * Whether a capture would put less in the place of what is kept: the reader is logged out now, a consent notice lies
 * over the page, or some of the story's pages could not be read. The text that is kept stays.
 */
export function isPoorer(before: Pick<ArticleRow, 'grade' | 'words' | 'pages'>, draft: Draft): boolean {
  if (before.pages && draft.pages && before.pages.rest.length < draft.pages.rest.length) return true;
  // A live blog shows less of itself as it grows; what left its page is kept apart from this.
  if (draft.live) return false;
  const isWhole = draft.grade === 'full' || draft.grade === 'link';
  return before.grade === 'full' && !isWhole && draft.words < before.words * POORER;
}

/** What the reader had, and what came; texts with one line per block. */
interface Change {
  before: Pick<ArticleRow, 'grade' | 'title'>;
  earlier: string;
  earlierRemovals: readonly RemovalRow[];
  draft: Draft;
  text: string;
}

/**
 * Whether the site changed the story. A live blog grows, which is no change. It did not where the reader only sees more of it now (after logging in), nor
 * where only a rule of the reader's took something out since.
 */
export function isEdited({ before, earlier, earlierRemovals, draft, text }: Change): boolean {
  if (draft.live || (before.grade !== 'full' && draft.grade === 'full')) return false;
  if (before.title !== draft.title) return true;
  const ruled = new Set(
    [...earlierRemovals, ...draft.removals].filter(({ step }) => step === LEARNED).map((it) => it.text),
  );
  const own = (lines: string) => lines.split('\n').filter((line) => !ruled.has(line));
  return own(earlier).join('\n') !== own(text).join('\n');
}
