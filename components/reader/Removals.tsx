import type { RemovalKind } from '../../lib/article.ts';
import { setPutBack } from '../../lib/db/commands/put-back.ts';
import type { CutRow, RemovalRow } from '../../lib/db/rows.ts';
import { type MessageKey, plural, t, uiDirection, uiLanguage } from '../../lib/i18n.ts';
import { Button } from '../controls/Button.tsx';
import { useUndo } from '../controls/Undo.tsx';
import styles from './Removals.module.css';

interface RemovalsProps {
  removals: RemovalRow[];
  /** What the reader took out. */
  cuts: CutRow[];
  onBringBack: (cut: CutRow) => void;
}

/** The quiet line that says what was taken out; opened, it shows every block with the reason. */
export function Removals({ removals, cuts, onBringBack }: RemovalsProps) {
  const { perform } = useUndo();
  if (removals.length + cuts.length === 0) return null;
  const decide = (id: string, putBack: boolean) =>
    perform(putBack ? t('putBackDone') : t('takenOutAgain'), async () => {
      await setPutBack([id], putBack);
      return () => setPutBack([id], !putBack);
    });
  return (
    <details class={styles.removals}>
      <summary class={styles.line} dir={uiDirection()}>
        {line(
          removals.filter(({ putBack }) => !putBack),
          cuts.length,
        )}
      </summary>
      <ol class={styles.list}>
        {removals.map(({ id, kind, reason, text, html, putBack = false }) => (
          <li key={id} class={styles.block} dir={uiDirection()}>
            <div class={styles.head}>
              <div>
                <p class={styles.kind}>{kindWords(kind)}</p>
                <p>{t(`reason_${reason}` as MessageKey)}</p>
              </div>
              {html && (
                <Button icon={putBack ? undefined : 'restore'} onPress={() => decide(id, !putBack)}>
                  {putBack ? t('takeOutAgain') : t('putBack')}
                </Button>
              )}
            </div>
            <blockquote class={styles.text} dir="auto">
              {text.split('\n').map((line, index) => (
                <p key={index}>{line}</p>
              ))}
            </blockquote>
          </li>
        ))}
        {cuts.map((cut) => (
          <li key={cut.id} class={styles.block} dir={uiDirection()}>
            <div class={styles.head}>
              <p class={styles.kind}>{t('cutByYou')}</p>
              <Button icon="restore" onPress={() => onBringBack(cut)}>
                {t('putBack')}
              </Button>
            </div>
            <blockquote class={styles.text} dir="auto">
              {cut.text}
            </blockquote>
          </li>
        ))}
      </ol>
    </details>
  );
}

function line(removed: RemovalRow[], cuts: number): string {
  const count = plural('removedBlocks', removed.length + cuts);
  const yours = cuts > 0 ? [`${t('cutByYou')} ${new Intl.NumberFormat(uiLanguage()).format(cuts)}`] : [];
  const kinds = [...(removed.length > 0 ? [kindCounts(removed)] : []), ...yours];
  return kinds.length > 0 ? t('removedLine', count, kinds.join(', ')) : count;
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
