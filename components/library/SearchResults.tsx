import { useEffect, useState } from 'preact/hooks';
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

/** Results shown at first, and at each end of them: two screens. More texts to quote make each letter slower. */
const STEP = 15;
/** ms without a key after which the number of results is spoken: not at every letter. */
const QUIET_MS = 600;

interface SearchResultsProps {
  words: string;
  view: ListView;
  setting: RowSetting;
}

/** What is found in the articles of a view, best first, with the words around it. */
export function SearchResults({ words, view, setting }: SearchResultsProps) {
  const [limit, setLimit] = useState(STEP);
  const result = useLiveQuery(() => searchArticles(words, filterOf(view), limit), [words, view, limit]);
  useEffect(() => setLimit(STEP), [words]);

  const announce = useAnnounce();
  const count = result.status === 'ready' ? result.value.found.length : null;
  useEffect(() => {
    if (count === null) return;
    const timer = setTimeout(() => announce(plural('found', count)), QUIET_MS);
    return () => clearTimeout(timer);
  }, [words, count, announce]);

  if (result.status === 'waiting') return null;
  if (result.status === 'failed') return <LibraryLost error={result.error} />;
  const { found, more } = result.value;
  if (found.length === 0)
    return <Message icon="search" title={t('foundNothing', words)} words={t('foundNothingHint')} />;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: rows are the same as those of the list */}
      <div role="list" class={styles.list} aria-label={t('searchResults')}>
        {found.map(({ row, titleMarks, snippet }) => (
          <ArticleRow
            key={row.id}
            row={row}
            setting={setting}
            headline={<Marked text={row.title} marks={titleMarks} />}
            excerpt={<Marked text={snippet.text} marks={snippet.marks} />}
          />
        ))}
      </div>
      {more && <ListEnd key={limit} onReached={() => setLimit(limit + STEP)} />}
    </>
  );
}
