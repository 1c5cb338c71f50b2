import { useId, useRef, useState } from 'preact/hooks';
import type { Change } from '../../lib/db/commands/change-rows.ts';
import { addTags, removeTags } from '../../lib/db/commands/set-tags.ts';
import { listTags, tidyTag } from '../../lib/db/tags.ts';
import { t } from '../../lib/i18n.ts';
import { Icon } from '../controls/Icon.tsx';
import { useUndo } from '../controls/Undo.tsx';
import { useLiveQuery } from '../hooks/use-live-query.ts';
import { completeTag } from './complete-tag.ts';
import styles from './TagField.module.css';

interface TagFieldProps {
  ids: string[];
  tags: string[];
  /** Told what was done, in words. */
  onDone?: (words: string) => void;
}

/** The tags of articles, and a field that adds more: Enter or comma adds, arrows choose among tags in use. */
export function TagField({ ids, tags, onDone }: TagFieldProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const known = useLiveQuery(listTags, []);
  const listId = useId();
  const { perform } = useUndo();

  const offers = known.status === 'ready' ? completeTag(typed, known.value, tags) : [];
  const act = (words: string, change: () => Promise<Change>) =>
    perform(words, async () => {
      const changed = await change();
      onDone?.(words);
      return changed;
    });
  const add = (tag: string) => {
    setTyped('');
    setChosen(-1);
    if (tidyTag(tag)) act(t('tagAdded', tidyTag(tag)), () => addTags(ids, [tag]));
  };
  const remove = (tag: string) => {
    input.current?.focus();
    act(t('tagRemoved', tag), () => removeTags(ids, [tag]));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing) return;
    if (event.key === 'Enter' || event.key === ',') add(offers[chosen] ?? typed);
    else if (step && offers.length > 0)
      setChosen((now) => ((now + step + 1 + offers.length + 1) % (offers.length + 1)) - 1);
    else if (event.key === 'Escape' && typed) setTyped('');
    else if (event.key === 'Backspace' && typed === '' && tags.length > 0)
      remove(tags[tags.length - 1] ?? '');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class={styles.field}>
      <Icon name="tag" />
      {tags.map((tag) => (
        <button
          key={tag}
          type="button"
          class={styles.tag}
          aria-label={t('removeTag', tag)}
          title={t('removeTag', tag)}
          onClick={() => remove(tag)}
        >
          <span dir="auto">{tag}</span>
          <span aria-hidden="true">×</span>
        </button>
      ))}
      <input
        ref={input}
        class={styles.input}
        type="text"
        role="combobox"
        dir="auto"
        autocomplete="off"
        aria-label={t('addTag')}
        placeholder={t('addTag')}
        aria-autocomplete="list"
        aria-controls={listId}
        aria-expanded={offers.length > 0}
        aria-activedescendant={chosen >= 0 ? `${listId}-${chosen}` : undefined}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => typed && add(typed)}
      />
      <div
        class={styles.offers}
        id={listId}
        role="listbox"
        aria-label={t('tagsInUse')}
        hidden={offers.length === 0}
      >
        {offers.map((tag, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, which names the active option
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys
          <div
            key={tag}
            id={`${listId}-${index}`}
            role="option"
            class={styles.offer}
            aria-selected={index === chosen}
            // Before the field loses the focus, which would add what was typed so far.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => add(tag)}
          >
            <span dir="auto">{tag}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
