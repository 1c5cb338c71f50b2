import type { ListFilter, Sort } from '../../lib/db/list.ts';
import { SHELF_FILTERS, type ShelfName } from './shelf-filters.ts';

/** The ways to sort, as a person chooses among them. */
export const SORTS = {
  newest: { by: 'savedAt', direction: 'down' },
  oldest: { by: 'savedAt', direction: 'up' },
  published: { by: 'publishedAt', direction: 'down' },
  shortest: { by: 'minutes', direction: 'up' },
  longest: { by: 'minutes', direction: 'down' },
  site: { by: 'host', direction: 'up' },
  progress: { by: 'progress', direction: 'down' },
} as const satisfies Record<string, Sort>;
export type SortName = keyof typeof SORTS;

export const DENSITIES = ['comfortable', 'compact', 'headlines'] as const;
export type Density = (typeof DENSITIES)[number];

/** Which articles a view lists, and how. */
export interface ListView {
  shelf: ShelfName;
  unread: boolean;
  /** "I have 10 minutes". */
  maxMinutes: number | null;
  notOffline: boolean;
  /** Only captures that were graded less than full. */
  notWhole: boolean;
  tag: string | null;
  host: string | null;
  sort: SortName;
  /** Under headings: by site when sorted by site, by day when sorted by a time. */
  grouped: boolean;
  density: Density;
}

export const PLAIN_VIEW: ListView = {
  shelf: 'list',
  unread: false,
  maxMinutes: null,
  notOffline: false,
  notWhole: false,
  tag: null,
  host: null,
  sort: 'newest',
  grouped: false,
  density: 'comfortable',
};

/** What narrows a shelf down, all of it off. */
export const NO_FILTERS = {
  unread: false,
  maxMinutes: null,
  notOffline: false,
  notWhole: false,
  tag: null,
  host: null,
} as const satisfies Partial<ListView>;

/** The filter of a view, as queries take it. */
export function filterOf(view: ListView): ListFilter {
  const shelf: ListFilter = SHELF_FILTERS[view.shelf];
  return {
    ...shelf,
    shelves: [...shelf.shelves],
    ...(view.unread && { state: 'unread' }),
    ...(view.maxMinutes !== null && { maxMinutes: view.maxMinutes }),
    ...(view.notOffline && { notOffline: true }),
    ...(view.notWhole && { grades: ['cut', 'consent', 'short', 'link'] }),
    ...(view.tag !== null && { tag: view.tag }),
    ...(view.host !== null && { host: view.host }),
  };
}

/** How many conditions narrow the shelf down. */
export function countFilters(view: ListView): number {
  return (Object.keys(NO_FILTERS) as (keyof typeof NO_FILTERS)[]).filter((it) => view[it] !== NO_FILTERS[it])
    .length;
}
