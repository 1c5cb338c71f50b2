import { useState } from 'preact/hooks';
import {
  dropPictures,
  type OldPictures,
  oldPictures,
  UNDO_BYTES,
} from '../../lib/db/commands/drop-pictures.ts';
import { plural, t, uiLanguage } from '../../lib/i18n.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import { Confirm } from '../controls/Confirm.tsx';
import { useUndo } from '../controls/Undo.tsx';
import { formatBytes } from '../format/bytes.ts';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import { useNow } from '../hooks/use-now.ts';
import styles from './DropPictures.module.css';

/** Months, 30 days each. */
const AGES = [1, 3, 6, 12];
const MONTH = 30 * 24 * 60 * 60 * 1000;

/** Frees room: drops stored pictures of old articles, after saying how many and what that means. */
export function DropPictures() {
  const now = useNow();
  const [months, setMonths] = useState(3);
  const [asked, setAsked] = useState<OldPictures | null>(null);
  const { perform } = useUndo();
  const announce = useAnnounce();
  const [said, setSaid] = useState('');
  const result = useLiveQuery(() => oldPictures(now - months * MONTH), [now, months]);
  const found = result.status === 'ready' ? result.value : null;
  const size = (bytes: number) => formatBytes(bytes, uiLanguage());

  const drop = async (pictures: OldPictures) => {
    const words = plural('dropped', pictures.ids.length);
    if (pictures.bytes <= UNDO_BYTES)
      return perform(words, async () => (await dropPictures(pictures)) ?? (async () => {}));
    const outcome = await dropPictures(pictures).then(
      () => words,
      () => t('actionFailed'),
    );
    setSaid(outcome);
    announce(outcome);
  };

  return (
    <div class={styles.drop}>
      <label class={styles.label}>
        {t('dropOlder')}{' '}
        <select
          class={styles.age}
          value={months}
          onChange={(event) => setMonths(Number(event.currentTarget.value))}
        >
          {AGES.map((age) => (
            <option key={age} value={age}>
              {plural('months', age)}
            </option>
          ))}
        </select>
      </label>
      {found && found.ids.length === 0 && <p class={styles.none}>{t('dropNone')}</p>}
      {found && found.ids.length > 0 && (
        <Button icon="trash" onPress={() => setAsked(found)}>
          {plural('drop', found.ids.length, size(found.bytes))}
        </Button>
      )}
      {said && <p class={styles.none}>{said}</p>}
      {asked && (
        <Confirm
          title={plural('dropTitle', asked.ids.length)}
          yes={plural('drop', asked.ids.length, size(asked.bytes))}
          onYes={() => drop(asked)}
          onClose={() => setAsked(null)}
        >
          <p>{t('dropWords', size(asked.bytes))}</p>
          {asked.bytes > UNDO_BYTES && <p>{t('dropNoUndo')}</p>}
        </Confirm>
      )}
    </div>
  );
}
