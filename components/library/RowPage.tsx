import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ListFilter, listArticles, type Place, type Sort } from '../../lib/db/list.ts';
import type { ArticleRow as Row } from '../../lib/db/rows.ts';
import { lazy } from '../controls/lazy.tsx';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import { ArticleRow, type RowSetting } from './ArticleRow.tsx';
import { groupWords } from './group-words.ts';
import type { ListView } from './list-view.ts';
import { groupOf } from './list-view.ts';
import styles from './RowPage.module.css';

/** Rows of a page: more than a popup shows, few enough to be drawn within one frame. */
export const PAGE = 20;
/** How near the view a page must be to have its rows in the document. */
const NEAR = '800px 0px';

const LibraryLost = lazy(() => import('../controls/LibraryLost.tsx').then((it) => it.LibraryLost));

interface RowPageProps {
  filter: ListFilter;
  sort: Sort;
  view: ListView;
  setting: RowSetting;
  /** The last row of the page before; null for the first page. */
  after: (Place & Row) | null;
  /** Where the page ends; null for the last one, which ends after `PAGE` rows. */
  until: Place | null;
  /** Says how many rows there are, whenever that changes, and which is the last. */
  onRows: (count: number, last: Row | undefined) => void;
}

/** A stretch of the list. Far from the view it is an empty box of the same height: rows that nobody sees cost nothing. */
export function RowPage({ filter, sort, view, setting, after, until, onRows }: RowPageProps) {
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<number | null>(null);
  const near = height === null;
  const result = useLiveQuery(
    async () => (near ? await listArticles(filter, sort, after, PAGE, until) : null),
    [filter, sort, until?.id, near],
  );
  const rows = near && result.status === 'ready' ? result.value : null;

  useLayoutEffect(() => {
    if (rows) onRows(rows.length, rows.at(-1));
  }, [rows]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setHeight(null);
        // A row that has the focus stays, wherever it is; a page without rows must go on looking for some.
        else if (element.offsetHeight > 0 && !element.contains(document.activeElement))
          setHeight(element.offsetHeight);
      },
      { root: element.closest('main'), rootMargin: NEAR },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const shown = useRef<number | null>(null);
  if (height !== null) shown.current = height;
  if (result.status === 'failed') return <LibraryLost error={result.error} />;
  return (
    <div ref={box} role="none" style={rows ? undefined : { blockSize: `${shown.current ?? 0}px` }}>
      {rows?.map((row, n) => {
        const group = groupOf(view);
        const heading = group && groupWords(row, n > 0 ? rows[n - 1] : after, group, setting.now);
        return [
          heading && (
            <p key={`${row.id} group`} role="presentation" class={styles.group}>
              <bdi>{heading}</bdi>
            </p>
          ),
          <ArticleRow key={row.id} row={row} setting={setting} />,
        ];
      })}
    </div>
  );
}
