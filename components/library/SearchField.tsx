import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { Icon } from '../controls/Icon.tsx';
import styles from './SearchField.module.css';
import { useOffers } from './use-offers.ts';

interface SearchFieldProps {
  words: string;
  onWords: (words: string) => void;
  /** Down from the field into the list. */
  onLeave: () => void;
  /** Before the first letter. */
  onEnter: () => void;
  fieldRef: RefObject<HTMLInputElement | null>;
}

/**
 * Search in everything. Operators are offered as they are typed: arrows choose, Enter takes. Esc empties the field, then
 * leaves it.
 */
export function SearchField({ words, onWords, onLeave, onEnter, fieldRef }: SearchFieldProps) {
  const [inUse, setInUse] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const offers = useOffers(words, inUse && words !== '');
  const listId = useId();
  const type = (next: string) => {
    setChosen(-1);
    onWords(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const offer = offers[chosen];
    if (event.isComposing) return;
    if (step && offers.length > 0)
      setChosen((now) => ((now + step + 1 + offers.length + 1) % (offers.length + 1)) - 1);
    else if (event.key === 'Enter' && offer) type(offer.query);
    else if (event.key === 'Escape' && words) type('');
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
        // biome-ignore lint/a11y/noRedundantRoles: without a real `list` it would be a searchbox
        role="combobox"
        list={undefined}
        dir="auto"
        autocomplete="off"
        aria-label={t('searchList')}
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-controls={listId}
        aria-expanded={offers.length > 0}
        aria-activedescendant={chosen >= 0 ? `${listId}-${chosen}` : undefined}
        placeholder={t('search')}
        value={words}
        onFocus={() => {
          setInUse(true);
          onEnter();
        }}
        onBlur={() => setInUse(false)}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div
        class={styles.offers}
        id={listId}
        role="listbox"
        aria-label={t('searchOffers')}
        hidden={offers.length === 0}
      >
        {offers.map(({ shown, operator, query }, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, which names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
          <div
            key={shown}
            id={`${listId}-${index}`}
            role="option"
            class={styles.offer}
            aria-selected={index === chosen}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => type(query)}
          >
            <b dir="auto">{shown}</b>
            {shown.endsWith(':') && <span>{t(`operator_${operator}`)}</span>}
          </div>
        ))}
      </div>
    </search>
  );
}
