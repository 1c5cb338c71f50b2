import type { Draft } from '../../article.ts';
import type { Ruled } from '../../learned-rules/apply-rules.ts';
import type { SaveOutcome } from '../../messages.ts';
import { bodyRow, capturedFields, newArticleRow, removalRows, sourcesOf } from '../article-row.ts';
import { db } from '../database.ts';
import { plainText } from '../plain-text.ts';
import type { ArticleRow, SaveRow } from '../rows.ts';
import { queueIndexing } from '../search/queue-indexing.ts';
import { shelfOf } from '../shelf.ts';
import { write } from '../transaction.ts';
import { isPoorer } from './judge-change.ts';
import { mergeLive, thinEarlier } from './merge-live.ts';
import { queuePictures } from './queue-pictures.ts';
import { replaceText } from './replace-text.ts';
import { dropRuledCuts, ruleDraft } from './rule-draft.ts';

/** What a save that reached the disk did. */
export type Saved = Extract<SaveOutcome, { type: 'saved' | 'updated' }>;

/**
 * Stores `draft`, whole, in one transaction; when this resolves it is on disk. A page that is in the library already
 * (under any address it is known by) is never stored twice: its text is replaced, the earlier one becomes a version,
 * it comes back from the trash, and what the reader made of it – tags, state, favourite, progress – stays. A draft
 * that is only a link never replaces a text, nor does a part of it replace the whole.
 *
 * @param saveId random, made by whoever asks, the same on a retry: a retry repeats the answer and writes nothing. A new
 *   article gets it as its id.
 * @param now ms since epoch
 */
export function saveDraft(saveId: string, draft: Draft, now: number): Promise<Saved> {
  const tables = [
    db.articles,
    db.bodies,
    db.texts,
    db.removals,
    db.versions,
    db.saves,
    db.pictures,
    db.jobs,
    db.docs,
    db.siteRules,
    db.cuts,
  ];
  return write(tables, async () => {
    const earlier = await db.saves.get(saveId);
    if (earlier) return answer(earlier, await db.articles.get(earlier.articleId));
    const before = await existing(draft);
    const ruled = await ruleDraft(draft, now);
    const { row, changed, poorer } = before
      ? await update(saveId, before, ruled, now)
      : await create(saveId, ruled, now);
    const save: SaveRow = {
      id: saveId,
      articleId: row.id,
      at: now,
      created: before === null,
      changed,
      ...(poorer && { poorer }),
      before,
    };
    await db.saves.add(save);
    return answer(save, row);
  });
}

interface Stored {
  row: ArticleRow;
  changed: boolean;
  /** The text that was kept is whole, and this one was not. */
  poorer: boolean;
}

async function existing(draft: Draft): Promise<ArticleRow | null> {
  const { key, aliases } = capturedFields(draft);
  const row = (await db.articles.get({ key })) ?? (await db.articles.where('aliases').anyOf(aliases).first());
  return row ?? null;
}

async function create(id: string, { draft, putBack }: Ruled, now: number): Promise<Stored> {
  const row = newArticleRow(id, draft, now);
  await db.articles.add(row);
  const text = plainText(draft.contentHtml);
  await db.bodies.add(bodyRow(id, draft, text));
  await db.texts.add({ id, text });
  await db.removals.bulkAdd(removalRows(id, draft, putBack));
  await queuePictures(id, sourcesOf(draft), now);
  await queueIndexing([id]);
  return { row, changed: true, poorer: false };
}

async function update(
  saveId: string,
  before: ArticleRow,
  { draft: captured, putBack }: Ruled,
  now: number,
): Promise<Stored> {
  const draft = captured.live ? await mergeLive(before.id, captured) : captured;
  let changed = false;
  const row: ArticleRow = { ...before, trashedAt: 0 };
  row.shelf = shelfOf(row);
  const poorer = isPoorer(before, draft);
  if (draft.grade !== 'link' && !poorer) {
    const { key: _, aliases, ...fields } = capturedFields(draft);
    Object.assign(row, fields, { aliases: [...new Set([...before.aliases, ...aliases])] });
    const replaced = await replaceText(before, draft, saveId, putBack);
    await dropRuledCuts(before.id, draft);
    changed = replaced.changed;
    if (changed) {
      row.updatedAt = now;
      await queueIndexing([row.id]);
    }
    if (replaced.kept) row.versions++;
    if (replaced.kept && draft.live) await thinEarlier(row.id, saveId);
    if (replaced.edited) row.editedAt = now;
    row.pictureStored = await queuePictures(row.id, sourcesOf(draft), now);
  }
  await db.articles.put(row);
  return { row, changed, poorer };
}

function answer(save: SaveRow, row: ArticleRow | undefined): Saved {
  const title = row?.title ?? '';
  if (save.created) return { type: 'saved', id: save.articleId, title, grade: row?.grade ?? 'link' };
  const { articleId: id, changed, poorer } = save;
  const savedAt = save.before?.savedAt ?? save.at;
  return { type: 'updated', id, title, savedAt, changed, ...(poorer && { poorer }) };
}
