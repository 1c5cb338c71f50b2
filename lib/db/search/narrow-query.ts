import { fold } from '../../search/fold.ts';
import type { Query } from '../../search/query.ts';
import { type ListFilter, newestFirst } from '../list.ts';
import { fewIds } from '../narrow.ts';
import { shelfRange } from '../order.ts';
import type { Shelf } from '../rows.ts';
import { listTags } from '../tags.ts';
import { knownSites, numbersOf } from './doc-numbers.ts';
import { isFromSites } from './meets-query.ts';

/** Articles whose keys are read, some 10 ms. Of more, enough are soon met among the hits. */
const FEW = 5000;

/** The filter and what the operators say as exactly, by which an index leads to few rows. */
export async function narrow({ is, tags, shorter }: Query, filter: ListFilter): Promise<ListFilter> {
  const [asked] = tags;
  const named = asked === undefined ? [] : (await listTags()).filter((name) => fold(name) === asked);
  return {
    ...(is.includes('unread') && { state: 'unread' }),
    ...(is.includes('reading') && { state: 'reading' }),
    ...(is.includes('favourite') && { favourite: true }),
    // Of several tags that read alike none alone is what was meant.
    ...(named.length === 1 && { tag: named[0] }),
    ...(shorter !== null && { maxMinutes: shorter }),
    ...filter,
  };
}

/**
 * Numbers in the index of the articles that filter and operators can mean, when they are few; null when they are many,
 * or when no index tells. Reads keys alone.
 */
export async function fewDocs(query: Query, filter: ListFilter): Promise<Set<number> | null> {
  const narrowed = await narrow(query, filter);
  const asksForSite = query.sites.length > 0 && narrowed.host === undefined;
  const sites = asksForSite ? await knownSites() : null;
  const hosts = sites && new Set(sites.filter((row) => isFromSites(row, query)).map(({ host }) => host));
  const filters = hosts ? [...hosts].map((host) => ({ ...narrowed, host })) : [narrowed];
  const found = await Promise.all(
    narrowed.shelves.flatMap((shelf) => filters.map((each) => fewOn(shelf, each))),
  );
  if (!found.every((ids) => ids !== null)) return null;
  const ids = found.flat();
  if (ids.length > FEW) return null;
  return numbersOf(ids);
}

/** Ids of the articles that `filter` can mean, or of all on the shelf; null when both are many. */
async function fewOn(shelf: Shelf, filter: ListFilter): Promise<string[] | null> {
  const meant = await fewIds(shelf, filter, FEW);
  if (meant) return meant;
  const all = await shelfRange(shelf, newestFirst, { after: null, until: null })
    .limit(FEW + 1)
    .primaryKeys();
  return all.length <= FEW ? all : null;
}
