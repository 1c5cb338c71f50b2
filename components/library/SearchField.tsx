import type { RefObject } from 'preact';
import { t } from '../../lib/i18n.ts';
import { Icon } from '../controls/Icon.tsx';
import styles from './SearchField.module.css';

interface SearchFieldProps {
  words: string;
  onWords: (words: string) => void;
  /** Down from the field into the list. */
  onLeave: () => void;
  fieldRef: RefObject<HTMLInputElement | null>;
}

/** Search in headlines and sites. Esc empties it, then leaves it. */
export function SearchField({ words, onWords, onLeave, fieldRef }: SearchFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && words) onWords('');
    else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };
  return (
    <search class={styles.field}>
      <Icon name="search" />
      <input
        ref={fieldRef}
        class={styles.input}
        type="search"
        dir="auto"
        autocomplete="off"
        aria-label={t('searchHeadlines')}
        aria-keyshortcuts="/"
        placeholder={t('search')}
        value={words}
        onInput={(event) => onWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </search>
  );
}
