import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Place } from '../../lib/db/list.ts';
import type { ArticleRow as Row } from '../../lib/db/rows.ts';
import { t } from '../../lib/i18n.ts';
import { lazy } from '../controls/lazy.tsx';
import { useNearPages } from '../hooks/use-near-pages.ts';
import styles from './ArticleList.module.css';
import type { RowSetting } from './ArticleRow.tsx';
import type { Places } from './kept-place.ts';
import { filterOf, type ListView, SORTS } from './list-view.ts';
import { PAGE, RowPage } from './RowPage.tsx';

const EmptyList = lazy(() => import('./EmptyList.tsx').then((it) => it.EmptyList));

/** ms without scrolling after which the place is kept. */
const STILL_MS = 150;

interface ArticleListProps {
  view: ListView;
  setting: RowSetting;
  onShowAll: () => void;
  /** Where the place in the list is kept, if it is. */
  places?: Places | undefined;
}

/**
 * The list itself, in pages that follow every write, wherever it was made. Pages end with a row of theirs, not after a
 * number: what comes in above makes the first page longer and moves nothing else. Only pages near the view are there at
 * all; the height of the others is kept free in one piece, so that a frame costs the same on the first page and on the
 * thousandth.
 */
export function ArticleList({ view, setting, onShowAll, places }: ArticleListProps) {
  const [kept] = useState(() => places?.of(view));
  const [ends, setEnds] = useState<Place[]>(kept?.ends ?? []);
  const counts = useRef<number[]>([]);
  const [standing, setStanding] = useState({ isEmpty: false, isFull: false });
  const last = useRef<Row | undefined>(undefined);
  const filter = useMemo(() => filterOf(view), [view]);
  const list = useRef<HTMLDivElement>(null);
  const { near, fast, heightOf, setHeight, heights } = useNearPages(list, ends.length + 1, kept?.heights);

  useLayoutEffect(() => {
    const main = list.current?.closest('main');
    return main && kept ? places?.goTo(main, kept.top) : undefined;
  }, []);
  const keep = useRef(() => {});
  keep.current = () => {
    const { scrollTop: top = 0 } = list.current?.closest('main') ?? {};
    places?.keep(view, { ends, heights: heights.current ?? [], top });
  };
  useEffect(() => {
    const main = list.current?.closest('main');
    let timer: ReturnType<typeof setTimeout>;
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(() => keep.current(), STILL_MS);
    };
    main?.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      main?.removeEventListener('scroll', onScroll);
    };
  }, []);

  const onRows = (page: number) => (count: number, row: Row | undefined) => {
    if (page === ends.length) last.current = row;
    counts.current[page] = count;
    const isEmpty = counts.current.every((it) => it === 0);
    const isFull = (counts.current[ends.length] ?? 0) >= PAGE;
    setStanding((known) =>
      known.isEmpty === isEmpty && known.isFull === isFull ? known : { isEmpty, isFull },
    );
  };
  const addPage = () => {
    const end = last.current;
    if (!standing.isFull || !end) return;
    last.current = undefined;
    setStanding({ isEmpty: false, isFull: false });
    setEnds([...ends, end]);
  };

  const pages: JSX.Element[] = [];
  for (let page = 0, free = 0, gaps = 0; page <= ends.length; page++) {
    if (near.has(page)) {
      const after = ends[page - 1] ?? null;
      pages.push(
        <RowPage
          key={after?.id ?? ''}
          number={page}
          filter={filter}
          sort={SORTS[view.sort]}
          view={view}
          setting={setting}
          after={after}
          until={ends[page] ?? null}
          fast={fast}
          height={heightOf(page)}
          onRows={onRows(page)}
          onHeight={setHeight}
        />,
      );
      continue;
    }
    free += heightOf(page);
    if (page < ends.length && !near.has(page + 1)) continue;
    pages.push(
      <div key={`gap ${gaps++}`} role="none" class={styles.gap} style={{ blockSize: `${free}px` }} />,
    );
    free = 0;
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: pages of rows lie between the list and its items */}
      <div
        ref={list}
        role="list"
        class={styles.list}
        aria-label={t(`shelf_${view.shelf}`)}
        hidden={standing.isEmpty}
      >
        {pages}
      </div>
      {standing.isEmpty && <EmptyList view={view} onShowAll={onShowAll} />}
      {standing.isFull && <ListEnd key={ends.length} onReached={addPage} />}
    </>
  );
}

/** Asks for more rows when it comes near the view, `ahead` px. */
export function ListEnd({ onReached, ahead = 1000 }: { onReached: () => void; ahead?: number }) {
  const end = useRef<HTMLDivElement>(null);
  const reached = useRef(onReached);
  reached.current = onReached;
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && reached.current(),
      { root: end.current.closest('main'), rootMargin: `${ahead}px 0px` },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return <div ref={end} class={styles.end} />;
}
