import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../controls/Button.tsx';
import styles from './NoteField.module.css';

/** Where a note is written. Ctrl+Enter keeps it too. */
export function NoteField({ note, onKeep }: { note: string; onKeep: (note: string) => void }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const keep = () => onKeep(field.current?.value.trim() ?? '');
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <label class="unseen" for={id}>
        {t('note')}
      </label>
      <textarea
        ref={field}
        id={id}
        class={styles.field}
        rows={3}
        dir="auto"
        defaultValue={note}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && keep()}
      />
      <Button look="primary" onPress={keep}>
        {t('noteKeep')}
      </Button>
    </form>
  );
}
