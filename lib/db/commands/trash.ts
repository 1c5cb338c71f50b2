import { type Change, changeRows } from './change-rows.ts';

/** Puts articles into the trash, where they lie for 30 days (`purgeExpired`). `now`: ms since epoch. */
export function trash(ids: string[], now: number): Promise<Change> {
  return changeRows(ids, (row) => ({ trashedAt: row.trashedAt || now }));
}

/** Takes articles out of the trash; they are where they were before. */
export function restore(ids: string[]): Promise<Change> {
  return changeRows(ids, () => ({ trashedAt: 0 }));
}
