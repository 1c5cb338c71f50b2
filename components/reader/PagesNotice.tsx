import type { ArticleRow } from '../../lib/db/rows.ts';
import { plural, t } from '../../lib/i18n.ts';
import { KeyButton } from '../controls/KeyButton.tsx';
import styles from './ArticleNotices.module.css';
import type { Original } from './use-original.ts';

/** Says that a story of several pages is not whole, and fetches the rest once it is allowed to. */
export function PagesNotice({ row: { pages }, original }: { row: ArticleRow; original: Original }) {
  if (!pages || pages.rest.length === 0) return null;
  const { total, rest, only } = pages;
  const saved = total - rest.length;
  const words =
    saved === 1 || only ? t('pagesOneSaved', only ?? 1, total) : t('pagesSomeSaved', saved, total);
  return (
    <div class={styles.notice}>
      <p>{words}</p>
      <KeyButton
        words={plural('pagesFetch', only ? total - 1 : rest.length)}
        shortcut="J"
        busy={original.state.type === 'fetching'}
        onPress={() => original.ask('pages')}
      />
    </div>
  );
}
