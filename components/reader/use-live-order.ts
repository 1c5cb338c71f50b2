import { useMemo } from 'preact/hooks';
import type { SafeHtml } from '../../lib/article.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { sortEntries } from '../../lib/live/merge-entries.ts';
import { splitEntries } from '../../lib/live/split-entries.ts';
import { type LiveOrder, type Settings, writeSettings } from '../../lib/settings.ts';

/** A live blog in the order that its reader likes; any other text as it is. */
export function useLiveOrder(row: ArticleRow, text: SafeHtml, settings: Settings | null) {
  const order: LiveOrder = settings?.liveOrder ?? 'newest';
  const isLive = row.live === true;
  const html = useMemo(() => (isLive ? sortEntries(text, order) : text), [isLive, text, order]);
  const entries = useMemo(() => (isLive ? splitEntries(text).entries.length : 0), [isLive, text]);
  const choose = (wanted: LiveOrder) => void writeSettings({ liveOrder: wanted });
  return {
    html,
    entries,
    order,
    choose,
    turn: () => isLive && choose(order === 'newest' ? 'oldest' : 'newest'),
  };
}
