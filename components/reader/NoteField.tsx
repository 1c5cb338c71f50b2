import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Button } from '../controls/Button.tsx';
import styles from './NoteField.module.css';

interface NoteFieldProps {
  note: string;
  onType: (note: string) => void;
  onKeep: () => void;
  /** The field goes away, for whatever reason. */
  onLeave: () => void;
}

/** Where a note is written. Ctrl+Enter and Esc keep it too, and so does whoever goes elsewhere: nothing written is lost. */
export function NoteField({ note, onType, onKeep, onLeave }: NoteFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    // With the words that it was opened for, whatever the menu is about by then.
    return onLeave;
  }, []);
  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep();
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
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) onKeep();
        }}
      />
      <Button look="primary" onPress={onKeep}>
        {t('noteKeep')}
      </Button>
    </form>
  );
}
