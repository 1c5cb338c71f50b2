import { db } from '../database.ts';
import { tidyTag } from '../tags.ts';
import { type Change, changeRows } from './change-rows.ts';

/** Gives a tag another name, wherever it is used; under the name of another tag the two become one. */
export async function renameTag(tag: string, name: string): Promise<Change> {
  const next = tidyTag(name);
  if (next === '' || next === tag) return [];
  return changeRows(await taggedIds(tag), ({ tags }) => ({
    tags: [...new Set(tags.map((it) => (it === tag ? next : it)))],
  }));
}

/** Takes a tag off every article. The articles stay. */
export async function deleteTag(tag: string): Promise<Change> {
  return changeRows(await taggedIds(tag), ({ tags }) => ({ tags: tags.filter((it) => it !== tag) }));
}

const taggedIds = (tag: string): Promise<string[]> => db.articles.where('tags').equals(tag).primaryKeys();
