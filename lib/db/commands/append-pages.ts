import type { Draft } from '../../article.ts';
import { applyRules } from '../../learned-rules/apply-rules.ts';
import type { MorePages } from '../../pages/find-pages.ts';
import { joinPages } from '../../pages/join-pages.ts';
import { bodyRow, capturedFields, minutesOf, removalRows } from '../article-row.ts';
import { db } from '../database.ts';
import { pictureSources } from '../picture-sources.ts';
import { plainText } from '../plain-text.ts';
import { queueIndexing } from '../search/queue-indexing.ts';
import { write } from '../transaction.ts';
import { queuePictures } from './queue-pictures.ts';

/**
 * Adds the further pages of a story to the text that is kept of it. No version is made: nothing was changed, there is
 * more of it.
 *
 * @param asked what was left when the pages were asked for: where something else is left now, somebody was quicker
 * @returns whether they were added
 */
export function appendPages(
  id: string,
  asked: MorePages,
  drafts: readonly Draft[],
  left: MorePages,
  now: number,
): Promise<boolean> {
  const tables = [db.articles, db.bodies, db.texts, db.removals, db.pictures, db.jobs, db.docs, db.siteRules];
  return write(tables, async () => {
    const row = await db.articles.get(id);
    const body = await db.bodies.get(id);
    if (!row || !body || drafts.length === 0 || row.pages?.rest[0] !== asked.rest[0]) return false;
    const kept = await db.removals.where('articleId').equals(id).toArray();
    const rules = await db.siteRules.where('host').equals(row.host).toArray();
    const ordered = kept.sort((a, b) => numberOf(a.id) - numberOf(b.id));
    const first = { contentHtml: body.html, removals: ordered, words: row.words };
    const joined = joinPages(
      first,
      drafts.map((draft) => applyRules(draft, rules).draft),
    );
    const text = plainText(joined.contentHtml);
    // The notes and the removals are counted anew over the whole.
    const whole: Draft = { ...(drafts[0] as Draft), ...joined, lang: row.lang };
    const sources = pictureSources(joined.contentHtml, row.leadPicture);
    await db.bodies.put(bodyRow(id, whole, text));
    await db.texts.put({ id, text });
    await db.removals.bulkPut(removalRows(id, whole).map((it, n) => ({ ...it, ...putBackOf(ordered[n]) })));
    await db.articles.put({
      ...row,
      pages: left,
      words: joined.words,
      minutes: minutesOf(joined.words),
      removed: capturedFields(whole).removed,
      // A text that was short for want of its other pages is short no more.
      ...(row.grade === 'short' && { grade: 'full', gradeReasons: [] }),
      pictureCount: sources.length,
      pictureStored: await queuePictures(id, sources, now),
    });
    await queueIndexing([id]);
    return true;
  });
}

const numberOf = (removalId: string): number => Number(removalId.slice(removalId.lastIndexOf(':') + 1));

const putBackOf = (removal: { putBack?: boolean } | undefined) => removal?.putBack && { putBack: true };
