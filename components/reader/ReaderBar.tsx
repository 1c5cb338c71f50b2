import type { ArticleRow } from '../../lib/db/rows.ts';
import { t } from '../../lib/i18n.ts';
import { useUndo } from '../controls/Undo.tsx';
import { useKeys } from '../hooks/use-keys.ts';
import { RowActionButtons } from '../library/RowActionButtons.tsx';
import { useRowActions } from '../library/use-row-actions.ts';
import styles from './ReaderBar.module.css';

/** What can be done with the article, by button and by key. */
export function ReaderBar({ row }: { row: ArticleRow }) {
  const actions = useRowActions();
  const { undoLast } = useUndo();
  useKeys({
    e: () => actions.toggleArchive(row),
    a: () => actions.toggleArchive(row),
    f: () => actions.toggleFavourite(row),
    '#': () => actions.toggleTrash(row),
    u: undoLast,
    'Ctrl+z': undoLast,
  });
  return (
    <nav class={styles.bar} aria-label={t('articleActions')}>
      <span class={styles.name}>{t('extName')}</span>
      <RowActionButtons row={row} actions={actions} />
    </nav>
  );
}
