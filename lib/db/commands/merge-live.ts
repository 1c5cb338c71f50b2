import type { Draft } from '../../article.ts';
import { countWords } from '../../clean/blocks/count-words.ts';
import { mergeEntries } from '../../live/merge-entries.ts';
import { db } from '../database.ts';
import { plainText } from '../plain-text.ts';

/** A live blog as it is now, with the entries that are kept and have left its page; part of the save's transaction. */
export async function mergeLive(id: string, draft: Draft): Promise<Draft> {
  const earlier = (await db.bodies.get(id))?.html;
  if (!earlier) return draft;
  const { html } = mergeEntries(draft.contentHtml, earlier);
  return html === draft.contentHtml
    ? draft
    : { ...draft, contentHtml: html, words: countWords(plainText(html)) };
}

/** A live blog keeps one earlier text, so that its last save can be taken back: every other one is part of the newer. */
export async function dropEarlierVersions(articleId: string, keep: string): Promise<void> {
  const all = await db.versions
    .where('[articleId+savedAt]')
    .between([articleId, 0], [articleId, []])
    .toArray();
  await db.versions.bulkDelete(all.map(({ id }) => id).filter((id) => id !== keep));
}
