import { useEffect, useRef } from 'preact/hooks';
import { readContent, readRow } from '../../lib/db/article.ts';
import { t } from '../../lib/i18n.ts';
import { LibraryLost } from '../controls/LibraryLost.tsx';
import { Message } from '../controls/Message.tsx';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import { useSettings } from '../hooks/use-settings.ts';
import { ArticlePage } from './ArticlePage.tsx';
import styles from './Reader.module.css';
import { useArticleId } from './use-article-id.ts';

/** The reader page: one saved article, or the words for why there is none. */
export function Reader({ articleId }: { articleId: string }) {
  const [id, go] = useArticleId(articleId);
  const settings = useSettings();
  // The voice goes on from one article to the next.
  const listens = useRef(false);
  const result = useLiveQuery(() => readRow(id), [id]);
  const content = useLiveQuery(() => readContent(id), [id]);
  const row = result.status === 'ready' ? result.value : null;
  const title = row?.title;
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);

  if (result.status === 'waiting' || content.status === 'waiting') return null;
  if (result.status === 'failed') return <Lost error={result.error} />;
  if (content.status === 'failed') return <Lost error={content.error} />;
  if (!row)
    return (
      <main class={styles.page}>
        <Message alone title={t('articleGone')} words={t('articleGoneHint')} />
      </main>
    );
  // On the way to the next article one of the two may be there first.
  if (content.value.id !== row.id) return null;
  return (
    <ArticlePage
      key={row.id}
      article={{ row, ...content.value }}
      settings={settings}
      listens={listens.current}
      onGo={(next, listening = false) => {
        listens.current = listening;
        go(next);
      }}
    />
  );
}

function Lost({ error }: { error: unknown }) {
  return (
    <main class={styles.page}>
      <LibraryLost alone error={error} />
    </main>
  );
}
