import { useRef } from 'preact/hooks';
import { isByRule, readSiteRules } from '../../lib/db/commands/site-rules.ts';
import { decideRemoval } from '../../lib/db/commands/teach-rules.ts';
import type { ArticleRow, CutRow, RemovalRow } from '../../lib/db/rows.ts';
import { type MessageKey, plural, t, uiDirection, uiLanguage } from '../../lib/i18n.ts';
import { Button } from '../controls/Button.tsx';
import { useKeys } from '../hooks/use-keys.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import { EarlierSaves } from '../learned-rules/EarlierSaves.tsx';
import styles from './Removals.module.css';
import { useEntryKeys } from './use-entry-keys.ts';
import { useTaught } from './use-taught.ts';

interface RemovalsProps {
  row: ArticleRow;
  removals: RemovalRow[];
  /** What the reader took out. */
  cuts: CutRow[];
  onBringBack: (cut: CutRow) => void;
}

/** The quiet line that says what was taken out; opened, it shows every block with the reason. */
export function Removals({ row: { host }, removals, cuts, onBringBack }: RemovalsProps) {
  const taught = useTaught();
  const result = useLiveQuery(readSiteRules, []);
  const list = useRef<HTMLDetailsElement>(null);
  useKeys({
    r: () => {
      if (!list.current) return false;
      list.current.open = !list.current.open;
      list.current.querySelector('summary')?.focus();
    },
  });
  useEntryKeys(list);
  if (removals.length + cuts.length === 0) return null;
  const rules = result.status === 'ready' ? result.value : [];
  const decide = (removal: RemovalRow, putBack: boolean) => {
    const words = t(putBack ? 'putBackDone' : 'takenOutAgain');
    const ofRule = putBack ? t(isByRule(removal) ? 'putBackUnlearned' : 'putBackLearned', host) : words;
    return taught(words, ofRule, () => decideRemoval(host, removal, putBack, Date.now()));
  };
  return (
    <details ref={list} class={styles.removals}>
      <summary
        class={styles.line}
        dir={uiDirection()}
        title={`${t('keyRemovals')} (R)`}
        aria-keyshortcuts="R"
      >
        {line(
          removals.filter(({ putBack }) => !putBack),
          cuts.length,
        )}
      </summary>
      <ol class={styles.list}>
        {removals.map((removal) => (
          <li key={removal.id} data-entry class={styles.block} dir={uiDirection()}>
            <div class={styles.head}>
              <div>
                <p class={styles.kind}>{kindWords(removal)}</p>
                <p>{t(`reason_${removal.reason}` as MessageKey)}</p>
              </div>
              {removal.html && (
                <Button
                  icon={removal.putBack ? undefined : 'restore'}
                  onPress={() => decide(removal, !removal.putBack)}
                >
                  {removal.putBack ? t('takeOutAgain') : t('putBack')}
                </Button>
              )}
            </div>
            <blockquote class={styles.text} dir="auto">
              {removal.text.split('\n').map((line, index) => (
                <p key={index}>{line}</p>
              ))}
            </blockquote>
          </li>
        ))}
        {cuts.map((cut) => (
          <li key={cut.id} data-entry class={styles.block} dir={uiDirection()}>
            <div class={styles.head}>
              <p class={styles.kind}>{t('cutByYou')}</p>
              <Button
                icon="restore"
                onPress={() => {
                  // The entry goes; the focus must not.
                  list.current?.querySelector('summary')?.focus();
                  onBringBack(cut);
                }}
              >
                {t('putBack')}
              </Button>
            </div>
            <blockquote class={styles.text} dir="auto">
              {cut.text}
            </blockquote>
            {rules
              .filter(({ id }) => id === cut.ruleId)
              .map((rule) => (
                <EarlierSaves key={rule.id} rule={rule} />
              ))}
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
  const counts = new Map<string, number>();
  for (const removal of removals) counts.set(kindWords(removal), (counts.get(kindWords(removal)) ?? 0) + 1);
  const number = new Intl.NumberFormat(uiLanguage());
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([words, count]) => `${words} ${number.format(count)}`)
    .join(', ');
}

function kindWords(removal: RemovalRow): string {
  return isByRule(removal) ? t('cutByRule') : t(`kind_${removal.kind}`);
}
