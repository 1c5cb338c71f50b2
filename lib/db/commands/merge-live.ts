import type { Draft } from '../../article.ts';
import { countWords } from '../../clean/blocks/count-words.ts';
import { mergeEntries } from '../../live/merge-entries.ts';
import { thin } from '../../live/thin-version.ts';
import { db } from '../database.ts';
import { plainText } from '../plain-text.ts';
import type { VersionRow } from '../rows.ts';
import { storedVersions } from '../versions.ts';

/** A live blog as it is now, with the entries that are kept and have left its page; part of the save's transaction. */
export async function mergeLive(id: string, draft: Draft): Promise<Draft> {
  const earlier = (await db.bodies.get(id))?.html;
  if (!earlier) return draft;
  const { html } = mergeEntries(draft.contentHtml, earlier);
  return html === draft.contentHtml
    ? draft
    : { ...draft, contentHtml: html, words: countWords(plainText(html)) };
}

/**
 * Of every text but the last one that a live blog had, keeps only what the text after it has not, so that many saves of
 * a long one take no more room than what was written; part of the save's transaction, after its own version was made.
 *
 * @param latest id of that version
 */
export async function thinEarlier(articleId: string, latest: string): Promise<void> {
  const all = await storedVersions(articleId);
  const later = all.find(({ id }) => id === latest);
  const [before, ...others] = all.filter(({ id }) => id !== latest);
  if (!later || !before) return;
  const ids = new Set(all.map(({ id }) => id));
  // What stood before the text of a save that was taken back.
  const cutOff = [before, ...others].filter(({ thin: its }) => its && !ids.has(its.next));
  await db.versions.bulkPut(
    cutOff.map((row) => ({ ...row, thin: { ...row.thin, next: latest } }) as VersionRow),
  );
  const its = before.thin ? null : thin(before.html, later.html);
  if (!its) return;
  const { html, ...rest } = its;
  await db.versions.put({ ...before, html, text: '', removals: [], thin: { ...rest, next: latest } });
}
