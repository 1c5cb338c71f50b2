import { type ListFilter, readingList } from '../../lib/db/list.ts';

/** The parts of the library that a chip shows, in their order. */
export const SHELF_FILTERS = {
  list: readingList,
  favourites: { shelves: ['list', 'archive'], favourite: true },
  archive: { shelves: ['archive'] },
  trash: { shelves: ['trash'] },
} as const satisfies Record<string, { readonly [K in keyof ListFilter]: unknown }>;

export type ShelfName = keyof typeof SHELF_FILTERS;

/** The filter of a chip, as queries take it. */
export function filterOf(name: ShelfName): ListFilter {
  const filter = SHELF_FILTERS[name];
  return { ...filter, shelves: [...filter.shelves] };
}
