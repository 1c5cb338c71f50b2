import { pictureJobs } from '../commands/queue-pictures.ts';
import { pictureId } from '../picture-rows.ts';
import { pictureSources } from '../picture-sources.ts';
import type { ArticleRow, BodyRow, JobRow } from '../rows.ts';
import { shelfOf } from '../shelf.ts';

/**
 * An article's own row with what must agree with the rows beside it taken from them, and a job for each picture that is
 * still to be fetched.
 *
 * @param stored addresses of its pictures that are stored (`storedSources`)
 * @param now ms since epoch
 */
export function restoredRow(
  article: ArticleRow,
  body: Pick<BodyRow, 'html'> | null,
  stored: ReadonlySet<string>,
  now: number,
): { article: ArticleRow; jobs: JobRow[] } {
  const row = { ...article, aliases: [...new Set([article.key, ...article.aliases])] };
  const sources = body ? pictureSources(body.html, article.leadPicture) : [];
  const jobs = pictureJobs(article.id, sources, stored, now);
  row.shelf = shelfOf(row);
  row.pictureStored = sources.length - jobs.length;
  row.pictureCount = sources.length;
  const isStored = [...stored].some((src) => pictureId(row.id, src) === row.thumbnail);
  row.thumbnail = isStored ? row.thumbnail : null;
  return { article: row, jobs };
}
