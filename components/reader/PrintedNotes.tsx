import { t } from '../../lib/i18n.ts';
import styles from './PrintedNotes.module.css';
import type { Mark } from './use-highlights.ts';

/** On paper only, after the text: what the reader wrote about it, under the words that it is about. */
export function PrintedNotes({ marks }: { marks: readonly Mark[] }) {
  const notes = marks.filter(({ row }) => row.note);
  if (notes.length === 0) return null;
  return (
    <section class={styles.notes}>
      <h2>{t('panel_highlights')}</h2>
      {notes.map(({ row }) => (
        <div key={row.id} class={styles.entry}>
          <blockquote class={styles.words} dir="auto">
            {row.exact}
          </blockquote>
          <p dir="auto">{row.note}</p>
        </div>
      ))}
    </section>
  );
}
