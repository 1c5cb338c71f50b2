import { type ListFilter, readingList } from '../../lib/db/list.ts';

/** The parts of the library that a chip shows, in their order. */
export const SHELF_FILTERS = {
  list: readingList,
  favourites: { shelves: ['list', 'archive'], favourite: true },
  archive: { shelves: ['archive'] },
  trash: { shelves: ['trash'] },
} satisfies Record<string, ListFilter>;

export type ShelfName = keyof typeof SHELF_FILTERS;
