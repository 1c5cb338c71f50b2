import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ArticleRow as Row } from '../../lib/db/rows.ts';
import { t } from '../../lib/i18n.ts';
import { lazy } from '../controls/lazy.tsx';
import styles from './ArticleList.module.css';
import type { RowSetting } from './ArticleRow.tsx';
import { filterOf, type ListView, SORTS } from './list-view.ts';
import { PAGE, RowPage } from './RowPage.tsx';

const EmptyList = lazy(() => import('./EmptyList.tsx').then((it) => it.EmptyList));

interface ArticleListProps {
  view: ListView;
  setting: RowSetting;
  onShowAll: () => void;
}

/**
 * The list itself, in pages that follow every write, wherever it was made. Pages end with a row of theirs, not after a
 * number: what comes in above makes the first page longer and moves nothing else.
 */
export function ArticleList({ view, setting, onShowAll }: ArticleListProps) {
  const [ends, setEnds] = useState<Row[]>([]);
  const [counts, setCounts] = useState<number[]>([]);
  const last = useRef<Row | undefined>(undefined);
  const filter = useMemo(() => filterOf(view), [view]);

  const onRows = (page: number) => (count: number, row: Row | undefined) => {
    if (page === ends.length) last.current = row;
    setCounts((known) => (known[page] === count ? known : Object.assign([...known], { [page]: count })));
  };
  const isFull = (counts[ends.length] ?? 0) >= PAGE;
  const addPage = () => {
    if (isFull && last.current) setEnds([...ends, last.current]);
  };

  const isEmpty = counts.length > 0 && counts.every((count) => count === 0);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: pages of rows lie between the list and its items */}
      <div role="list" class={styles.list} aria-label={t(`shelf_${view.shelf}`)} hidden={isEmpty}>
        {[null, ...ends].map((after, page) => (
          <RowPage
            key={after?.id ?? ''}
            filter={filter}
            sort={SORTS[view.sort]}
            view={view}
            setting={setting}
            after={after}
            until={ends[page] ?? null}
            onRows={onRows(page)}
          />
        ))}
      </div>
      {isEmpty && <EmptyList view={view} onShowAll={onShowAll} />}
      {isFull && <ListEnd key={ends.length} onReached={addPage} />}
    </>
  );
}

/** Asks for more rows when it comes near the view. */
export function ListEnd({ onReached }: { onReached: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const reached = useRef(onReached);
  reached.current = onReached;
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && reached.current(),
      { root: end.current.closest('main'), rootMargin: '1000px 0px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={end} class={styles.end} />;
}
