import type { MessageKey } from '../../lib/i18n.ts';

/** Keys and what they do. */
export interface KeyLine {
  keys: readonly string[];
  does: MessageKey;
}

/** The keys of the list as a person reads them; what they do is in `use-list-keys.ts`. */
export const LIST_KEYS: readonly KeyLine[] = [
  { keys: ['J', '↓'], does: 'keyNext' },
  { keys: ['K', '↑'], does: 'keyPrevious' },
  { keys: ['O', '↵'], does: 'keyOpen' },
  { keys: ['E', 'A'], does: 'keyArchive' },
  { keys: ['F'], does: 'keyFavourite' },
  { keys: ['T'], does: 'keyTag' },
  { keys: ['#', 'Del'], does: 'keyDelete' },
  { keys: ['⇧U'], does: 'keyUnread' },
  { keys: ['U', 'Ctrl+Z'], does: 'keyUndo' },
  { keys: ['X'], does: 'keySelect' },
  { keys: ['Ctrl+A'], does: 'keySelectAll' },
  { keys: ['L'], does: 'listenQueueAdd' },
  { keys: ['G I', 'G F', 'G A', 'G T'], does: 'keyGo' },
  { keys: ['G H'], does: 'keyHighlights' },
  { keys: ['/'], does: 'keySearch' },
  { keys: ['Esc'], does: 'keyBack' },
  { keys: ['?'], does: 'keyHelp' },
];
