import { readerUrl } from '../../lib/browser.ts';
import type { ArticleRow as Row } from '../../lib/db/rows.ts';
import styles from './ArticleRow.module.css';
import { RowActionButtons } from './RowActionButtons.tsx';
import { RowFacts } from './RowFacts.tsx';
import { Thumbnail } from './Thumbnail.tsx';
import type { RowActions } from './use-row-actions.ts';

interface ArticleRowProps {
  row: Row;
  actions: RowActions;
  /** ms since epoch, for the age. */
  now: number;
}

/** One article in the list. The headline is the link; the actions follow it in the focus order. */
export function ArticleRow({ row, actions, now }: ArticleRowProps) {
  return (
    <li class={styles.row} data-row={row.id} data-state={row.state}>
      <h3 class={styles.headline} dir="auto" lang={row.lang ?? undefined}>
        {/* A bare link has no text of ours to read. */}
        <a
          href={row.grade === 'link' ? row.url : readerUrl(row.id)}
          target="_blank"
          rel="noopener noreferrer"
        >
          {row.title}
        </a>
      </h3>
      {row.excerpt && (
        <p class={styles.excerpt} dir="auto" lang={row.lang ?? undefined}>
          {row.excerpt}
        </p>
      )}
      <div class={styles.picture}>
        <Thumbnail row={row} />
      </div>
      <div class={styles.foot}>
        <RowFacts row={row} now={now} />
        <div class={styles.actions}>
          <RowActionButtons row={row} actions={actions} />
        </div>
      </div>
    </li>
  );
}
