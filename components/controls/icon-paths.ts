/** Drawings on a 20 × 20 grid, one stroke wide; `Icon` gives them size and colour. */
export const ICON_PATHS = {
  archive: 'M3 4h14v3H3zM4.5 7v9h11V7M8 10.5h4',
  check: 'M4 10.5l4 4 8-9',
  close: 'M5 5l10 10M15 5L5 15',
  cut: 'M4 5h12M4 15h12M7 10h6M3 8l2 2-2 2M17 8l-2 2 2 2',
  back: 'M12.5 4l-6 6 6 6',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  forward: 'M7.5 4l6 6-6 6',
  history: 'M4.5 6.5a6.5 6.5 0 11-1 3.5M4.5 3v3.5H8M10 6.5V10l2.5 2',
  info: 'M10 17.5a7.5 7.5 0 100-15 7.5 7.5 0 000 15zM10 9v5M10 6.2h.01',
  keys: 'M2.5 5.5h15v9h-15zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6 11.5h8',
  letters: 'M2.5 15l4-10 4 10M4 11.5h5M17 15v-6M17 12a2.5 2.5 0 10-5 0 2.5 2.5 0 005 0z',
  list: 'M4 5.5h12M4 10h12M4 14.5h12',
  listen: 'M3 8v4h3l4 3.5v-11L6 8zM13 7.5a3.5 3.5 0 010 5M15.5 5a7 7 0 010 10',
  marker: 'M4 16h12M6 12.5l1-3.5 6-6 3 3-6 6zM7 9l3 3',
  panel: 'M3 4h14v12H3zM12 4v12',
  picture: 'M3 4h14v12H3zM3 13.5l4-4 3.5 3.5 2.5-2.5 4 4M13 7.5h.01',
  restore: 'M4 8h8a4 4 0 010 8H8M4 8l3.5-3.5M4 8l3.5 3.5',
  search: 'M8.75 14a5.25 5.25 0 100-10.5 5.25 5.25 0 000 10.5zM12.5 12.5L17 17',
  settings: 'M3 6h7M14 6h3M3 14h3M10 14h7M12 4v4M8 12v4',
  star: 'M10 3l2.2 4.5 4.8.7-3.5 3.4.8 4.9-4.3-2.3-4.3 2.3.8-4.9L3 8.2l4.8-.7z',
  filter: 'M3 5h14M5.5 10h9M8 15h4',
  tabs: 'M6 6V3.5h11V14h-2.5M3 6.5h11V17H3zM3 9.5h11',
  tag: 'M3.5 3.5h6l7 7-6 6-7-7zM7 7h.01',
  trash: 'M4 6h12M8 6V3.5h4V6M5.5 6l.8 10.5h7.4L14.5 6M8.5 9v4.5M11.5 9v4.5',
  unread: 'M10 4.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11zM10 9.5h.01',
  warning: 'M10 3l7.5 13.5h-15zM10 8v4M10 14.2h.01',
} as const;

export type IconName = keyof typeof ICON_PATHS;

/** Those that point the way the reading goes: mirrored where it goes from right to left. */
export const POINTING: ReadonlySet<IconName> = new Set(['back', 'forward', 'panel', 'restore']);
