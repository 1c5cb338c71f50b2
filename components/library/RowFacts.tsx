import type { ArticleRow } from '../../lib/db/rows.ts';
import { perLocale, plural, t, uiLanguage } from '../../lib/i18n.ts';
import { lazy } from '../controls/lazy.tsx';
import { formatAge, formatMoment } from '../format/age.ts';
import type { Beside } from '../hooks/use-beside.ts';
import styles from './RowFacts.module.css';

const SiteIcon = lazy(() => import('./SiteIcon.tsx').then((it) => it.SiteIcon));
const AlsoFrom = lazy(() => import('./AlsoFrom.tsx').then((it) => it.AlsoFrom));

interface RowFactsProps {
  row: ArticleRow;
  now: number;
  beside: Beside | null;
}

/** The line under a headline: from where, how old, how long it takes, and what is special about it. */
export function RowFacts({ row, now, beside }: RowFactsProps) {
  const language = uiLanguage();
  return (
    <div class={styles.facts}>
      {row.favourite === 1 && <span class="unseen">{t('favourite')}</span>}
      <span class={styles.site}>
        <span class={styles.icon} aria-hidden="true">
          {beside && <SiteIcon row={row} stored={beside.icons.has(row.host)} />}
        </span>
        <bdi>{row.siteName}</bdi>
      </span>
      <Ages row={row} now={now} language={language} />
      {row.words > 0 && <span>{plural('minutes', row.minutes)}</span>}
      {row.state === 'reading' && <span>{t('percentRead', percentsOf(language).format(row.progress))}</span>}
      {row.state === 'archived' && <span>{t('stateArchived')}</span>}
      {row.grade !== 'full' && <span class={styles.mark}>{t(`captureShort_${row.grade}`)}</span>}
      {(row.editedAt ?? 0) > 0 && <span class={styles.mark}>{t('editedShort')}</span>}
      {row.tags.map((tag) => (
        <span key={tag} class={styles.tag}>
          <bdi>{tag}</bdi>
        </span>
      ))}
      {beside?.twins.has(row.id) && <AlsoFrom id={row.id} />}
    </div>
  );
}

/** Age of the news and of the save; one where they read alike. */
function Ages({ row, now, language }: { row: ArticleRow; now: number; language: string }) {
  const saved = formatAge(row.savedAt, now, language);
  const published = row.publishedAt > 0 ? formatAge(row.publishedAt, now, language) : saved;
  return (
    <>
      {published !== saved && <Age at={row.publishedAt} words={t('publishedAge', published)} />}
      <Age at={row.savedAt} words={t('savedAge', saved)} />
    </>
  );
}

function Age({ at, words }: { at: number; words: string }) {
  return (
    <time dateTime={new Date(at).toISOString()} title={formatMoment(at, uiLanguage())}>
      {words}
    </time>
  );
}

const percentsOf = perLocale((locale) => new Intl.NumberFormat(locale, { style: 'percent' }));
