import { db } from '../../lib/db/database.ts';
import { useLiveQuery } from './use-live-query.ts';

/** What stands beside the articles, mostly as keys alone: which rows have more to show than the article itself. */
export interface Beside {
  /** Hosts whose icon is stored. */
  icons: ReadonlySet<string>;
  /** Ids of articles whose story another article tells too. */
  twins: ReadonlySet<string>;
  /** How many articles were archived unasked since the reader last looked. */
  archived: number;
  /** Tabs of a run that is going on, or whose end the reader has not seen. */
  tabs: number;
}

/** Null until it is known: a row then keeps the place free. */
export function useBeside(): Beside | null {
  const result = useLiveQuery(
    async () => ({
      icons: new Set(await db.icons.toCollection().primaryKeys()),
      twins: new Set(await db.twins.toCollection().primaryKeys()),
      archived: (await db.notices.get('archived'))?.change.length ?? 0,
      tabs: await db.tabSaves.count(),
    }),
    [],
  );
  return result.status === 'ready' ? result.value : null;
}
