import { readerUrl } from '../../lib/browser.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { othersOfSite } from '../../lib/db/same-site.ts';
import { t } from '../../lib/i18n.ts';
import { linkTo } from '../../lib/reading/link-to.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import styles from './SameSite.module.css';

/** As many as are taken in at a glance. */
const SHOWN = 8;

/** The site's other saved articles, the last saved first; nothing when there are none. */
export function SameSite({ row }: { row: ArticleRow }) {
  const result = useLiveQuery(() => othersOfSite(row, SHOWN), [row.id, row.host]);
  if (result.status !== 'ready' || result.value.length === 0) return null;
  return (
    <>
      <h3 class={styles.name}>{t('moreOfSite', row.siteName)}</h3>
      <ul class={styles.list}>
        {result.value.map(({ id, url, grade, title, lang }) => (
          <li key={id}>
            <a href={grade === 'link' ? linkTo(url) : readerUrl(id)} dir="auto" lang={lang ?? undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
