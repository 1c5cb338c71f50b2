import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { type ListFilter, listArticles, type Place, type Sort } from '../../lib/db/list.ts';
import type { ArticleRow as Row } from '../../lib/db/rows.ts';
import { lazy } from '../controls/lazy.tsx';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import type { RowSetting } from './ArticleRow.tsx';
import type { ListView } from './list-view.ts';
import { PageRows } from './PageRows.tsx';

/** Rows of a page: more than a popup shows, few enough to be drawn well within one frame. */
export const PAGE = 10;

const LibraryLost = lazy(() => import('../controls/LibraryLost.tsx').then((it) => it.LibraryLost));

interface RowPageProps {
  /** Counts the pages from 0. */
  number: number;
  filter: ListFilter;
  sort: Sort;
  view: ListView;
  setting: RowSetting;
  /** The last row of the page before; null for the first page. */
  after: Place | null;
  /** Where the page ends; null for the last one, which ends after `PAGE` rows. */
  until: Place | null;
  /** Whether the list is scrolled so fast that nothing can be read. */
  fast: boolean;
  /** Px that it took when it was last there: kept free until its rows are. */
  height: number;
  /** Says how many rows there are, whenever that changes, and which is the last. */
  onRows: (count: number, last: Row | undefined) => void;
  onHeight: (page: number, height: number) => void;
}

/** A stretch of the list, which follows every write. */
export function RowPage(props: RowPageProps) {
  const { number, filter, sort, view, setting, after, until, fast, height, onRows, onHeight } = props;
  const box = useRef<HTMLDivElement>(null);
  const result = useLiveQuery(
    () => listArticles(filter, sort, after, PAGE, until),
    [filter, sort, until?.id],
  );
  const rows = result.status === 'ready' ? result.value : null;
  // What was whole once stays so.
  const isWhole = useRef(false);
  isWhole.current ||= !fast;

  useLayoutEffect(() => {
    if (rows) onRows(rows.length, rows.at(-1));
  }, [rows]);

  // Of the rows that are there, not of the room that is kept free for them.
  const measured = useRef(onHeight);
  measured.current = onHeight;
  const isThere = rows !== null;
  useEffect(() => {
    const element = box.current;
    if (!element || !isThere) return;
    const observer = new ResizeObserver(() => {
      // A page that was just taken out is told to be of no height; what it took must stay known.
      if (element.isConnected) measured.current(number, element.offsetHeight);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [number, isThere]);

  // Said once, not by every page.
  if (result.status === 'failed') return number > 0 ? null : <LibraryLost error={result.error} />;
  return (
    <div ref={box} role="none" data-page={number} style={rows ? undefined : { blockSize: `${height}px` }}>
      {rows && <PageRows {...{ rows, after, filter, sort, view, setting }} passing={!isWhole.current} />}
    </div>
  );
}
