import type { IconName } from '../controls/icon-paths.ts';

export type PanelName = 'facts' | 'highlights' | 'listen' | 'versions' | 'take' | 'typography';

/** What the bar opens, in the order of its buttons. */
export const PANELS: readonly { name: PanelName; icon: IconName; key: string }[] = [
  { name: 'highlights', icon: 'marker', key: 'M' },
  { name: 'listen', icon: 'listen', key: 'L' },
  { name: 'versions', icon: 'history', key: 'V' },
  { name: 'facts', icon: 'info', key: 'I' },
  { name: 'take', icon: 'copy', key: 'C' },
  { name: 'typography', icon: 'letters', key: 'T' },
];
