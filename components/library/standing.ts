import type { NotArticleReason } from '../../lib/article.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import type { PageState, SaveErrorName } from '../../lib/messages.ts';
import type { SaveProgress } from '../hooks/use-save.ts';

/** How the page in front of the reader stands, in one word for each thing that the view can show. */
export type Standing =
  | { type: 'unknown' }
  | { type: 'notSaved' }
  /** The browser lets us read the page only after the reader says so. */
  | { type: 'noAccess' }
  | { type: 'saving' }
  | { type: 'justSaved'; row: ArticleRow }
  | { type: 'updated'; row: ArticleRow; savedAt: number; changed: boolean; poorer?: boolean }
  | { type: 'alreadySaved'; row: ArticleRow }
  /** `url` is empty where not even a link can be kept. */
  | { type: 'cannotSave'; reason: NotArticleReason; url: string }
  | { type: 'failed'; error: SaveErrorName };

/**
 * Puts together what the background said of the page, what became of pressing Save, and what the library holds now.
 *
 * @param row The article's row as it is now; null when it is not in the list (any more), e.g. after Undo elsewhere;
 *   undefined until that is known.
 */
export function standingOf(
  state: PageState | null,
  progress: SaveProgress,
  row: ArticleRow | null | undefined,
): Standing {
  switch (progress.type) {
    case 'saving':
      return { type: 'saving' };
    case 'notArticle':
      return { type: 'cannotSave', reason: progress.reason, url: linkable(progress.url) };
    case 'failed':
      return { type: 'failed', error: progress.error };
    case 'saved':
      if (row) return { type: 'justSaved', row };
      return { type: row === undefined ? 'saving' : 'notSaved' };
    case 'updated':
      if (row) return { ...progress, row };
      return { type: row === undefined ? 'saving' : 'notSaved' };
  }
  if (row) return { type: 'alreadySaved', row };
  if (!state || row === undefined) return { type: 'unknown' };
  if (state.type === 'noAccess') return { type: 'noAccess' };
  if (state.type !== 'cannotSave') return { type: 'notSaved' };
  return { type: 'cannotSave', reason: state.reason, url: linkable(state.url) };
}

/** Pages of ours may lead to the web only, not to pages of the browser. */
const linkable = (url: string) => (/^https?:/.test(url) ? url : '');
