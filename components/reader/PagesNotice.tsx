import type { ArticleRow } from '../../lib/db/rows.ts';
import { plural, t } from '../../lib/i18n.ts';
import { Button } from '../controls/Button.tsx';
import styles from './ArticleNotices.module.css';
import type { Original } from './use-original.ts';

/** Says that a story of several pages is not whole, and fetches the rest once it is allowed to. */
export function PagesNotice({ row: { pages }, original }: { row: ArticleRow; original: Original }) {
  if (!pages || pages.rest.length === 0) return null;
  const saved = pages.total - pages.rest.length;
  return (
    <div class={styles.notice}>
      <p>{saved === 1 ? t('pagesFirstSaved', pages.total) : t('pagesSomeSaved', saved, pages.total)}</p>
      <Button busy={original.state.type === 'fetching'} onPress={() => original.ask('pages')}>
        {plural('pagesFetch', pages.rest.length)}
      </Button>
    </div>
  );
}
