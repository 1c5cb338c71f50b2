import type { ArticleRow } from '../../lib/db/rows.ts';
import { t, uiDirection } from '../../lib/i18n.ts';
import styles from './CorrectionNotes.module.css';

/** Corrections and editor's notes that stand in the story, said before it begins. */
export function CorrectionNotes({ row, notes }: { row: ArticleRow; notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <section class={styles.notes} aria-labelledby="notes">
      <h2 class={styles.title} id="notes" dir={uiDirection()}>
        {t('notesTitle')}
      </h2>
      {notes.map((note) => (
        <p key={note} lang={row.lang ?? undefined} dir={row.dir}>
          {note}
        </p>
      ))}
    </section>
  );
}
