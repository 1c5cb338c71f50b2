import type { ArticleRow } from '../../lib/db/rows.ts';
import { plural, t, uiLanguage } from '../../lib/i18n.ts';
import { formatDay, formatMoment } from '../format/age.ts';
import styles from './ArticleHead.module.css';

/** Headline, byline, dates, reading time, and the way to the original. */
export function ArticleHead({ row }: { row: ArticleRow }) {
  return (
    <header class={styles.head}>
      <p class={styles.source}>
        <a href={row.url} target="_blank" rel="noopener noreferrer" dir="auto">
          {row.siteName}
        </a>
        {row.section && <span dir="auto">{row.section}</span>}
      </p>
      <h1 class={styles.title} dir="auto" lang={row.lang ?? undefined}>
        {row.title}
      </h1>
      {row.byline && (
        <p class={styles.byline} dir="auto">
          {t('byline', row.byline)}
        </p>
      )}
      <p class={styles.facts}>
        {row.publishedAt > 0 && <Moment words="published" at={row.publishedAt} />}
        {/* Sites touch their pages for little reasons; within the hour nothing was changed for a reader. */}
        {row.modifiedAt > row.publishedAt + HOUR && <Moment words="modified" at={row.modifiedAt} />}
        {row.words > 0 && <span>{plural('minutes', row.minutes)}</span>}
        <Moment words="savedOn" at={row.updatedAt || row.savedAt} />
        <a href={row.url} target="_blank" rel="noopener noreferrer">
          {t('original')}
        </a>
      </p>
    </header>
  );
}

const HOUR = 3_600_000;

function Moment({ words, at }: { words: 'published' | 'modified' | 'savedOn'; at: number }) {
  const language = uiLanguage();
  return (
    <time dateTime={new Date(at).toISOString()} title={formatMoment(at, language)}>
      {t(words, formatDay(at, Date.now(), language))}
    </time>
  );
}
