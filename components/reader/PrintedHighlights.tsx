import { t } from '../../lib/i18n.ts';
import styles from './PrintedHighlights.module.css';
import type { Mark } from './use-highlights.ts';

/** On paper only, after the text: what the reader marked and wrote about it. Firefox prints no mark in the text itself. */
export function PrintedHighlights({ marks }: { marks: readonly Mark[] }) {
  if (marks.length === 0) return null;
  return (
    <section class={styles.highlights}>
      <h2>{t('panel_highlights')}</h2>
      {marks.map(({ row }) => (
        <div key={row.id} class={styles.entry} data-colour={row.colour}>
          <blockquote class={styles.words} dir="auto">
            {row.exact}
          </blockquote>
          {row.note && <p dir="auto">{row.note}</p>}
        </div>
      ))}
    </section>
  );
}
