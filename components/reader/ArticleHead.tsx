import type { ArticleRow } from '../../lib/db/rows.ts';
import { plural, t, uiDirection, uiLanguage } from '../../lib/i18n.ts';
import { linkTo } from '../../lib/reading/link-to.ts';
import { SAMPLE_URL } from '../../lib/reading/sample-address.ts';
import { formatDay, formatMoment } from '../format/age.ts';
import { AlsoFrom } from '../library/AlsoFrom.tsx';
import styles from './ArticleHead.module.css';

/** Headline, byline, dates, reading time, and the way to the original. */
export function ArticleHead({ row }: { row: ArticleRow }) {
  return (
    <header class={styles.head}>
      <p class={styles.source}>
        <a
          href={row.url === SAMPLE_URL ? undefined : linkTo(row.url)}
          target="_blank"
          rel="noopener noreferrer"
        >
          <bdi>{row.siteName}</bdi>
        </a>
        {row.section && (
          <span>
            <bdi>{row.section}</bdi>
          </span>
        )}
      </p>
      <h1
        class={styles.title}
        data-long={row.title.length > LONG_TITLE}
        dir="auto"
        lang={row.lang ?? undefined}
      >
        {row.title}
      </h1>
      {row.byline && (
        <p class={styles.byline} dir={uiDirection()}>
          {t('byline', isolated(row.byline))}
        </p>
      )}
      <p class={styles.facts} dir={uiDirection()}>
        {row.publishedAt > 0 && <Moment words="published" at={row.publishedAt} />}
        {/* Sites touch their pages for little reasons; within the hour nothing was changed for a reader. */}
        {row.modifiedAt > row.publishedAt + HOUR && <Moment words="modified" at={row.modifiedAt} />}
        {row.words > 0 && <span>{plural('minutes', row.minutes)}</span>}
        <Moment words="savedOn" at={row.updatedAt || row.savedAt} />
        {row.url !== SAMPLE_URL && (
          <a class={styles.original} href={linkTo(row.url)} target="_blank" rel="noopener noreferrer">
            {t('original')}
          </a>
        )}
      </p>
      <p class={styles.facts} dir={uiDirection()}>
        <AlsoFrom id={row.id} />
      </p>
    </header>
  );
}

const HOUR = 3_600_000;
/** In characters. Beyond it the headline would fill the window in its usual size. */
const LONG_TITLE = 100;

/** Words of another direction in the middle of ours: FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE. */
const isolated = (words: string) => `\u2068${words}\u2069`;

function Moment({ words, at }: { words: 'published' | 'modified' | 'savedOn'; at: number }) {
  const language = uiLanguage();
  return (
    <time dateTime={new Date(at).toISOString()} title={formatMoment(at, language)}>
      {t(words, formatDay(at, Date.now(), language))}
    </time>
  );
}
