import type { ArticleRow } from '../../lib/db/rows.ts';
import { t, uiLanguage } from '../../lib/i18n.ts';
import { linkTo } from '../../lib/reading/link-to.ts';
import { readableAddress } from '../../lib/reading/readable-address.ts';
import { SAMPLE_URL } from '../../lib/reading/sample-address.ts';
import { formatMoment } from '../format/age.ts';
import styles from './FactsPanel.module.css';
import { Panel } from './Panel.tsx';
import { SameSite } from './SameSite.tsx';

/** All that is known of the article and its source; what is unknown is left out. */
export function FactsPanel({ row, onClose }: { row: ArticleRow; onClose: () => void }) {
  return (
    <Panel title={t('panel_facts')} onClose={onClose}>
      <dl class={styles.facts}>
        {factsOf(row).map(({ name, value, href }) => (
          <div key={name} class={styles.fact}>
            <dt class={styles.name}>{name}</dt>
            <dd class={styles.value}>
              {href ? (
                // The host comes first, whatever the direction of the words around it.
                <a href={href} dir="ltr" target="_blank" rel="noopener noreferrer">
                  {value}
                </a>
              ) : (
                <bdi>{value}</bdi>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <SameSite row={row} />
    </Panel>
  );
}

interface Fact {
  name: string;
  value: string;
  href?: string | undefined;
}

function factsOf(row: ArticleRow): Fact[] {
  const language = uiLanguage();
  const number = new Intl.NumberFormat(language);
  const when = (at: number) => (at > 0 ? formatMoment(at, language) : '');
  const facts: Fact[] = [
    { name: t('factPublisher'), value: row.siteName },
    { name: t('factAuthor'), value: row.byline ?? '' },
    { name: t('factPublished'), value: when(row.publishedAt) },
    { name: t('factModified'), value: when(row.modifiedAt) },
    { name: t('factSection'), value: row.section ?? '' },
    { name: t('factLanguage'), value: languageName(row.lang, language) },
    { name: t('factWords'), value: row.words > 0 ? number.format(row.words) : '' },
    {
      name: t('factAddress'),
      value: row.url === SAMPLE_URL ? '' : readableAddress(row.canonicalUrl),
      href: linkTo(row.canonicalUrl),
    },
    {
      name: t('factSavedFrom'),
      value: row.url === row.canonicalUrl ? '' : readableAddress(row.url),
      href: linkTo(row.url),
    },
    { name: t('factSaved'), value: when(row.savedAt) },
    { name: t('factUpdated'), value: when(row.updatedAt) },
    { name: t('factGrade'), value: t(`factGrade_${row.grade}`) },
    { name: t('factVersions'), value: number.format(row.versions + 1) },
    {
      name: t('factPictures'),
      value:
        row.pictureCount > 0
          ? t('countOf', number.format(row.pictureStored), number.format(row.pictureCount))
          : '',
    },
  ];
  return facts.filter(({ value }) => value !== '');
}

/** "Japanese" for `ja`, in the reader's language; the tag itself where it is none. */
function languageName(lang: string | null, language: string): string {
  if (!lang) return '';
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
