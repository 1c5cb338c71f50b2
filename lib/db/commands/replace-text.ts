import type { Draft } from '../../article.ts';
import { bodyRow, removalRows } from '../article-row.ts';
import { db } from '../database.ts';
import { plainText } from '../plain-text.ts';
import type { ArticleRow, RemovalRow } from '../rows.ts';
import { isEdited } from './judge-change.ts';

/**
 * Puts the text of `draft` in the place of the one that `before` has; part of the save's transaction. The earlier text
 * becomes the version `versionId` when it says something else, not when only its markup or picture addresses differ.
 *
 * @param putBack indexes of the removals that the reader's rules put back
 * @returns `changed`: another headline or text; `kept`: a version was made (a bare link leaves none); `edited`: the site
 *   changed the story
 */
export async function replaceText(
  before: ArticleRow,
  draft: Draft,
  versionId: string,
  putBack: readonly number[] = [],
): Promise<{ changed: boolean; kept: boolean; edited: boolean }> {
  const { id } = before;
  const text = plainText(draft.contentHtml);
  const earlier = (await db.texts.get(id))?.text ?? '';
  const changed = text !== earlier || draft.title !== before.title;
  const kept = changed && earlier !== '';
  const removals = db.removals.where('articleId').equals(id);
  const earlierRemovals = await removals.toArray();
  if (kept) {
    await db.versions.put({
      id: versionId,
      articleId: id,
      savedAt: before.updatedAt || before.savedAt,
      title: before.title,
      html: (await db.bodies.get(id))?.html ?? draft.contentHtml,
      words: before.words,
      text: earlier,
      removals: earlierRemovals,
    });
  }
  await removals.delete();
  await db.removals.bulkPut(stillPutBack(removalRows(id, draft, putBack), earlierRemovals));
  await db.bodies.put(bodyRow(id, draft, text));
  await db.texts.put({ id, text });
  const edited = kept && isEdited({ before, earlier, earlierRemovals, draft, text });
  return { changed, kept, edited };
}

/** What the reader had put back stays so, where the newer text lost the same block. */
function stillPutBack(rows: RemovalRow[], earlier: RemovalRow[]): RemovalRow[] {
  const wanted = new Set(earlier.filter((row) => row.putBack).map((row) => row.text));
  return rows.map((row) => (wanted.has(row.text) ? { ...row, putBack: true } : row));
}
