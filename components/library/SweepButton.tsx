import { setState } from '../../lib/db/commands/set-state.ts';
import { staleIds } from '../../lib/db/stale.ts';
import { plural, t } from '../../lib/i18n.ts';
import { useUndo } from '../controls/Undo.tsx';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import styles from './FilterBar.module.css';

/** Archives what has lain unread for more than a week; nothing while there is none. */
export function SweepButton({ now }: { now: number }) {
  const { perform } = useUndo();
  const stale = useLiveQuery(() => staleIds(now), [now]);
  const ids = stale.status === 'ready' ? stale.value : [];
  if (ids.length === 0) return null;
  const words = t('doneToMany', t('archived'), plural('articles', ids.length));
  return (
    <button
      type="button"
      class={styles.reset}
      onClick={() => perform(words, () => setState(ids, 'archived'))}
    >
      {plural('sweep', ids.length)}
    </button>
  );
}
