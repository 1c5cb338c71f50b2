import { useEffect, useRef, useState } from 'preact/hooks';
import { findByHeadline } from '../../lib/db/find-by-headline.ts';
import { listArticles, newestFirst } from '../../lib/db/list.ts';
import { t } from '../../lib/i18n.ts';
import { LibraryLost } from '../controls/LibraryLost.tsx';
import { useKeptFocus } from '../hooks/use-kept-focus.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import { useNow } from '../hooks/use-now.ts';
import styles from './ArticleList.module.css';
import { ArticleRow } from './ArticleRow.tsx';
import { EmptyList } from './EmptyList.tsx';
import { filterOf, type ShelfName } from './shelf-filters.ts';
import type { RowActions } from './use-row-actions.ts';

/** Rows asked for at first and at each end of the list: more than two screens of a tall panel. */
const PAGE = 40;

interface ArticleListProps {
  shelf: ShelfName;
  /** What is searched for; empty for the whole shelf. */
  words: string;
  actions: RowActions;
}

/** The list itself. It follows every write, wherever it was made. */
export function ArticleList({ shelf, words, actions }: ArticleListProps) {
  const [limit, setLimit] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  const now = useNow();
  const result = useLiveQuery(
    () =>
      words
        ? findByHeadline(words, filterOf(shelf), limit)
        : listArticles(filterOf(shelf), newestFirst, null, limit),
    [shelf, words, limit],
  );
  const rows = result.status === 'ready' ? result.value : [];
  useKeptFocus(list, rows);
  useEffect(() => setLimit(PAGE), [shelf, words]);

  // Nothing until the first answer: an empty list must not flash before a full one.
  if (result.status === 'waiting') return null;
  if (result.status === 'failed') return <LibraryLost error={result.error} />;
  if (rows.length === 0) return <EmptyList shelf={shelf} words={words} />;
  return (
    <>
      <ul ref={list} class={styles.list} aria-label={t(`shelf_${shelf}`)}>
        {rows.map((row) => (
          <ArticleRow key={row.id} row={row} actions={actions} now={now} />
        ))}
      </ul>
      {rows.length === limit && <ListEnd onReached={() => setLimit(limit + PAGE)} />}
    </>
  );
}

/** Asks for more rows when it comes near the view. */
function ListEnd({ onReached }: { onReached: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  const reached = useRef(onReached);
  reached.current = onReached;
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && reached.current(),
      { rootMargin: '1000px' },
    );
    if (end.current) observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={end} class={styles.end} />;
}
