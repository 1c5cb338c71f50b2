import { tidyTag } from '../tags.ts';
import { type Change, changeRows } from './change-rows.ts';

/** Gives articles exactly these tags. Order is kept, doubles and empty ones are dropped. */
export function setTags(ids: string[], tags: string[]): Promise<Change> {
  return changeRows(ids, () => ({ tags: tidy(tags) }));
}

export function addTags(ids: string[], tags: string[]): Promise<Change> {
  return changeRows(ids, (row) => ({ tags: tidy([...row.tags, ...tags]) }));
}

export function removeTags(ids: string[], tags: string[]): Promise<Change> {
  const gone = new Set(tidy(tags));
  return changeRows(ids, (row) => ({ tags: row.tags.filter((tag) => !gone.has(tag)) }));
}

function tidy(tags: string[]): string[] {
  return [...new Set(tags.map(tidyTag))].filter((tag) => tag !== '');
}
