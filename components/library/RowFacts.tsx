import type { ArticleRow } from '../../lib/db/rows.ts';
import { plural, t, uiLanguage } from '../../lib/i18n.ts';
import { formatAge, formatMoment } from '../format/age.ts';
import styles from './RowFacts.module.css';

/** The line under a headline: from where, saved when, how long it takes, and what is special about it. */
export function RowFacts({ row, now }: { row: ArticleRow; now: number }) {
  const language = uiLanguage();
  return (
    <p class={styles.facts}>
      <span class={styles.site}>
        <bdi>{row.siteName}</bdi>
      </span>
      <time dateTime={new Date(row.savedAt).toISOString()} title={formatMoment(row.savedAt, language)}>
        {formatAge(row.savedAt, now, language)}
      </time>
      {row.words > 0 && <span>{plural('minutes', row.minutes)}</span>}
      {row.favourite === 1 && <span class="unseen">{t('favourite')}</span>}
      {row.state === 'reading' && <span>{t('percentRead', percent(row.progress, language))}</span>}
      {row.state === 'archived' && <span>{t('stateArchived')}</span>}
      {row.grade !== 'full' && <span class={styles.mark}>{t(`captureShort_${row.grade}`)}</span>}
      {row.tags.map((tag) => (
        <span key={tag} class={styles.tag}>
          <bdi>{tag}</bdi>
        </span>
      ))}
    </p>
  );
}

function percent(share: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(share);
}
