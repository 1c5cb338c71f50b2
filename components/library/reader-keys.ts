import type { KeyLine } from './list-keys.ts';

/** The keys of the reader as a person reads them; what they do is in `../reader/use-reader-keys.ts`. */
export const READER_KEYS: readonly KeyLine[] = [
  { keys: ['N'], does: 'keyNext' },
  { keys: ['P'], does: 'keyPrevious' },
  { keys: ['E'], does: 'archiveAndGoOn' },
  { keys: ['A'], does: 'keyArchive' },
  { keys: ['F'], does: 'keyFavourite' },
  { keys: ['#'], does: 'keyDelete' },
  { keys: ['U', 'Ctrl+Z'], does: 'keyUndo' },
  { keys: ['O'], does: 'keyOriginal' },
  { keys: ['H', '1', '2', '3', '4'], does: 'keyHighlight' },
  { keys: ['Del'], does: 'keyHighlightRemove' },
  { keys: ['X'], does: 'keyCut' },
  { keys: ['G'], does: 'keyPictures' },
  { keys: ['+', '−', '0'], does: 'keyTextSize' },
  { keys: ['D'], does: 'keyNextTheme' },
  { keys: ['T'], does: 'panel_typography' },
  { keys: ['M'], does: 'panel_highlights' },
  { keys: ['L'], does: 'panel_listen' },
  { keys: ['K'], does: 'keyListen' },
  { keys: [',', '.'], does: 'keySentence' },
  { keys: ['<', '>'], does: 'keyParagraph' },
  { keys: ['V'], does: 'panel_versions' },
  { keys: ['I'], does: 'panel_facts' },
  { keys: ['C'], does: 'panel_take' },
  { keys: ['Esc'], does: 'keyCloseReader' },
];
