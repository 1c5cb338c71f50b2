import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { searchArticles } from '../../lib/db/search/search-articles.ts';
import { plural, t } from '../../lib/i18n.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { LibraryLost } from '../controls/LibraryLost.tsx';
import { Message } from '../controls/Message.tsx';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import styles from './ArticleList.module.css';
import { ListEnd } from './ArticleList.tsx';
import { ArticleRow, type RowSetting } from './ArticleRow.tsx';
import { filterOf, type ListView } from './list-view.ts';
import { Marked } from './Marked.tsx';
import { prepareSearch } from './prepare-search.ts';

/** Results shown at first, and at each end of them: more than a screen. More texts to quote make each letter slower. */
const STEP = 10;
/** Px before the end of the results at which more are asked for: only when one scrolls, as all are looked for anew. */
const AHEAD = 300;
/** ms without a key after which the number of results is spoken: not at every letter. */
const QUIET_MS = 600;

const NONE: ReadonlySet<string> = new Set();

interface SearchResultsProps {
  words: string;
  view: ListView;
  setting: RowSetting;
}

/** What is found in the articles of a view, best first, with the words around it. */
export function SearchResults({ words, view, setting }: SearchResultsProps) {
  const [limit, setLimit] = useState(STEP);
  const result = useLiveQuery(
    async (signal) => ({ words, ...(await searchArticles(words, filterOf(view), limit, signal)) }),
    [words, view, limit],
  );
  useEffect(() => setLimit(STEP), [words]);
  // Words may be there before anybody was in the field: from the address bar.
  useEffect(prepareSearch, []);

  const announce = useAnnounce();
  // The answer to the letters before stays in view until the next one is there.
  const isNew = result.status === 'ready' && result.value.words === words;
  const count = isNew ? result.value.found.length : null;
  const more = result.status === 'ready' && result.value.more;
  const spoken = useRef('');
  // Once for each search: what is done to the rows, or that more are shown, is another thing.
  useEffect(() => {
    if (count === null || spoken.current === words) return;
    const timer = setTimeout(() => {
      spoken.current = words;
      announce(more ? t('found_other', `${count}+`) : plural('found', count));
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [words, count, more, announce]);

  const rows = result.status === 'ready' ? result.value.found : null;
  // Pictures and buttons of new rows follow when their words are painted.
  const [whole, setWhole] = useState<ReadonlySet<string>>(NONE);
  useEffect(() => {
    if (rows) setWhole(new Set(rows.map(({ row }) => row.id)));
  }, [rows]);
  // The answer to the letters before is not compared again, row by row, while the next one is looked for.
  const drawn = useMemo(
    () =>
      rows?.map(({ row, titleMarks, snippet }) => (
        <ArticleRow
          key={row.id}
          row={row}
          setting={setting}
          passing={!whole.has(row.id)}
          headline={<Marked text={row.title} marks={titleMarks} />}
          excerpt={<Marked text={snippet.text} marks={snippet.marks} />}
        />
      )),
    [rows, setting, whole],
  );

  if (result.status === 'waiting') return null;
  if (result.status === 'failed') return <LibraryLost error={result.error} />;
  const { found, words: asked } = result.value;
  if (found.length === 0)
    return <Message icon="search" title={t('foundNothing', asked)} words={t('foundNothingHint')} />;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: rows are the same as those of the list */}
      <div role="list" class={styles.list} aria-label={t('searchResults')}>
        {drawn}
      </div>
      {more && <ListEnd key={limit} ahead={AHEAD} onReached={() => setLimit(limit + STEP)} />}
    </>
  );
}
