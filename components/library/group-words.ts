import type { ArticleRow } from '../../lib/db/rows.ts';
import { t, uiLanguage } from '../../lib/i18n.ts';
import { formatDay } from '../format/age.ts';
import { type ListView, SORTS } from './list-view.ts';

export type GroupKey = 'savedAt' | 'publishedAt' | 'host';

/** What groups of rows are made by, or null. */
export function groupOf({ grouped, sort }: ListView): GroupKey | null {
  const { by } = SORTS[sort];
  return grouped && by !== 'minutes' && by !== 'progress' ? by : null;
}

/** The heading over `row`, or null when it stands in one group with the row before it. */
export function groupWords(
  row: ArticleRow,
  before: Pick<ArticleRow, GroupKey> | null | undefined,
  by: GroupKey,
  now: number,
): string | null {
  if (by === 'host') return before?.host === row.host ? null : row.siteName;
  if (before && dayOf(before[by]) === dayOf(row[by])) return null;
  if (row[by] === 0) return t('noDate');
  const language = uiLanguage();
  const days = dayOf(now) - dayOf(row[by]);
  return days < 2
    ? new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-days, 'day')
    : formatDay(row[by], now, language);
}

/** Number of the day in the reader's time zone. */
function dayOf(time: number): number {
  const date = new Date(time);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}
