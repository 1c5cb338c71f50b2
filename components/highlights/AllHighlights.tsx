import { useState } from 'preact/hooks';
import { highlightUrl } from '../../lib/browser.ts';
import { listHighlights, type MarkedArticle } from '../../lib/db/all-highlights.ts';
import type { HighlightRow } from '../../lib/db/rows.ts';
import { t, uiLanguage } from '../../lib/i18n.ts';
import { highlightsFile } from '../../lib/transfer/highlights-file.ts';
import { Button } from '../controls/Button.tsx';
import { download } from '../controls/download.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { LibraryLost } from '../controls/LibraryLost.tsx';
import { useUndo } from '../controls/Undo.tsx';
import { formatDay } from '../format/age.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import styles from './AllHighlights.module.css';
import { removeWithUndo } from './remove-with-undo.ts';

/** Highlights shown at first, and more at each wish. */
const STEP = 100;

/** Every highlight of the library under its article, searchable; each opens its article at its place. */
export function AllHighlights() {
  const [words, setWords] = useState('');
  const [limit, setLimit] = useState(STEP);
  const result = useLiveQuery(() => listHighlights(words, limit), [words, limit]);
  if (result.status === 'waiting') return null;
  if (result.status === 'failed') return <LibraryLost error={result.error} />;
  const { articles, more } = result.value;
  const save = async () => {
    const all = await listHighlights(words, Number.POSITIVE_INFINITY);
    download(new Blob([highlightsFile(all.articles)], { type: 'text/markdown' }), 'highlights.md');
  };
  return (
    <div class={styles.all}>
      <search class={styles.search}>
        <input
          type="search"
          class={styles.field}
          dir="auto"
          autocomplete="off"
          aria-label={t('highlightsSearch')}
          placeholder={t('highlightsSearch')}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        {articles.length > 0 && <Button onPress={save}>{t('highlightsSave')}</Button>}
      </search>
      {articles.length === 0 && (
        <p class={styles.hint}>{words.trim() ? t('highlightsNoneFound') : t('highlightsNoneAnywhere')}</p>
      )}
      {articles.map((article) => (
        <Article key={article.row.id} article={article} />
      ))}
      {more && <Button onPress={() => setLimit(limit + STEP)}>{t('highlightsMore')}</Button>}
    </div>
  );
}

function Article({ article: { row, marks } }: { article: MarkedArticle }) {
  const language = uiLanguage();
  return (
    <article class={styles.article}>
      <h3 class={styles.title} dir="auto" lang={row.lang ?? undefined}>
        {row.title}
      </h3>
      <p class={styles.hint}>
        <bdi>{row.siteName}</bdi> · {formatDay(row.publishedAt || row.savedAt, Date.now(), language)}
      </p>
      <ul class={styles.marks}>
        {marks.map((mark) => (
          <Entry key={mark.id} mark={mark} lang={row.lang} />
        ))}
      </ul>
    </article>
  );
}

function Entry({ mark, lang }: { mark: HighlightRow; lang: string | null }) {
  const { perform } = useUndo();
  return (
    <li class={styles.mark} data-colour={mark.colour}>
      <div>
        <a
          class={styles.words}
          href={highlightUrl(mark.articleId, mark.id)}
          target="_blank"
          rel="noopener noreferrer"
          dir="auto"
          lang={lang ?? undefined}
        >
          {mark.exact}
        </a>
        {mark.note && (
          <p class={styles.note} dir="auto">
            {mark.note}
          </p>
        )}
      </div>
      <IconButton
        icon="trash"
        label={t('highlightRemove')}
        onPress={() => removeWithUndo(mark.id, perform)}
      />
    </li>
  );
}
