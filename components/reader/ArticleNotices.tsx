import { restore } from '../../lib/db/commands/trash.ts';
import type { ArticleRow } from '../../lib/db/rows.ts';
import { type MessageKey, t } from '../../lib/i18n.ts';
import { linkTo } from '../../lib/reading/link-to.ts';
import { Button } from '../controls/Button.tsx';
import { LinkButton } from '../controls/LinkButton.tsx';
import { useUndo } from '../controls/Undo.tsx';
import styles from './ArticleNotices.module.css';

/** What a reader should know before reading on: that the article lies in the trash, or that it is not whole. */
export function ArticleNotices({ row }: { row: ArticleRow }) {
  const { perform } = useUndo();
  return (
    <>
      {row.trashedAt > 0 && (
        <div class={styles.notice}>
          <p>{t('articleInTrash')}</p>
          <Button icon="restore" onPress={() => perform(t('restored'), () => restore([row.id]))}>
            {t('restore')}
          </Button>
        </div>
      )}
      {row.grade !== 'full' && (
        <div class={styles.notice}>
          <div>
            <p>{t(`capture_${row.grade}`)}</p>
            {row.gradeReasons.map((reason) => (
              <p key={reason} class={styles.reason}>
                {t(`grade_${reason}` as MessageKey)}
              </p>
            ))}
          </div>
          <LinkButton href={linkTo(row.url)}>
            {t(row.grade === 'link' ? 'articleIsLink' : 'gradeOpen')}
          </LinkButton>
        </div>
      )}
    </>
  );
}
