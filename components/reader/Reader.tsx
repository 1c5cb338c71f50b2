import { useEffect } from 'preact/hooks';
import { readArticle } from '../../lib/db/article.ts';
import { t } from '../../lib/i18n.ts';
import { LibraryLost } from '../controls/LibraryLost.tsx';
import { Message } from '../controls/Message.tsx';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import { ArticleBody } from './ArticleBody.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { ArticleNotices } from './ArticleNotices.tsx';
import styles from './Reader.module.css';
import { ReaderBar } from './ReaderBar.tsx';
import { Removals } from './Removals.tsx';

/** The reader page: one saved article, or the words for why there is none. */
export function Reader({ articleId }: { articleId: string }) {
  const result = useLiveQuery(() => readArticle(articleId), [articleId]);
  const article = result.status === 'ready' ? result.value : null;
  const title = article?.row.title;
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);

  if (result.status === 'waiting') return null;
  if (result.status === 'failed')
    return (
      <main class={styles.page}>
        <LibraryLost alone error={result.error} />
      </main>
    );
  if (!article)
    return (
      <main class={styles.page}>
        <Message alone title={t('articleGone')} words={t('articleGoneHint')} />
      </main>
    );

  const { row, html, removals } = article;
  return (
    <>
      <ReaderBar row={row} />
      <main class={styles.page}>
        <article class={styles.article} dir={row.dir}>
          <ArticleHead row={row} />
          <Removals removals={removals} />
          <ArticleNotices row={row} />
          <ArticleBody row={row} html={html} />
        </article>
      </main>
    </>
  );
}
