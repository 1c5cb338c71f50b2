import type { RemovalKind } from '../../lib/article.ts';
import type { RemovalRow } from '../../lib/db/rows.ts';
import { type MessageKey, plural, t, uiDirection, uiLanguage } from '../../lib/i18n.ts';
import styles from './Removals.module.css';

/** The quiet line that says what was taken out; opened, it shows every block with the reason. */
export function Removals({ removals }: { removals: RemovalRow[] }) {
  if (removals.length === 0) return null;
  return (
    <details class={styles.removals}>
      <summary class={styles.line} dir={uiDirection()}>
        {t('removedLine', plural('removedBlocks', removals.length), kindCounts(removals))}
      </summary>
      <ol class={styles.list}>
        {removals.map(({ id, kind, reason, text }) => (
          <li key={id} class={styles.block} dir={uiDirection()}>
            <p class={styles.kind}>{kindWords(kind)}</p>
            <p class={styles.reason}>{t(`reason_${reason}` as MessageKey)}</p>
            <blockquote class={styles.text} dir="auto">
              {text.split('\n').map((line, index) => (
                <p key={index}>{line}</p>
              ))}
            </blockquote>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** "newsletter 2, related stories 1": the most frequent first. */
function kindCounts(removals: RemovalRow[]): string {
  const counts = new Map<RemovalKind, number>();
  for (const { kind } of removals) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const number = new Intl.NumberFormat(uiLanguage());
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${kindWords(kind)} ${number.format(count)}`)
    .join(', ');
}

function kindWords(kind: RemovalKind): string {
  return t(`kind_${kind}`);
}
