import { useLayoutEffect, useRef } from 'preact/hooks';
import { HIGHLIGHT_COLOURS } from '../../lib/highlights/colours.ts';
import { t } from '../../lib/i18n.ts';
import { IconButton } from '../controls/IconButton.tsx';
import { KeyButton } from '../controls/KeyButton.tsx';
import type { HighlightActions } from './highlight-actions.ts';
import styles from './MarkingMenu.module.css';
import { NoteField } from './NoteField.tsx';
import { placeBeside } from './place-beside.ts';
import type { Marking } from './use-marking.ts';

interface MarkingMenuProps {
  marking: Marking;
  /** True while a note is being written. */
  writes: boolean;
  onWrite: () => void;
  actions: HighlightActions;
  onCopy: (words: string) => void;
  /** Takes the selected blocks out of the text. */
  onCut: () => void;
  onDone: () => void;
}

/** The small menu at selected words or at a highlight: four colours, a note, a copy with its source. */
export function MarkingMenu({ marking, writes, onWrite, actions, onCopy, onCut, onDone }: MarkingMenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const row = marking.type === 'highlight' ? marking.row : null;
  const words = marking.type === 'highlight' ? marking.row.exact : marking.selectors.exact;

  useLayoutEffect(() => {
    if (menu.current) placeBeside(menu.current, marking.box);
  }, [marking, writes]);

  const done = (deed: Promise<void>) => {
    document.getSelection()?.removeAllRanges();
    onDone();
    return deed;
  };
  // What is being written and not kept yet.
  const typed = useRef<string | null>(null);
  const takeTyped = () => {
    const note = typed.current?.trim() ?? null;
    typed.current = null;
    return note;
  };
  const keepTyped = () => {
    const note = takeTyped();
    if (note === null || note === (row?.note ?? '')) return Promise.resolve();
    return marking.type === 'highlight'
      ? actions.annotate(marking.row, note)
      : actions.add(marking.selectors, 'yellow', note);
  };

  return (
    <div ref={menu} class={styles.menu} role="toolbar" aria-label={t('highlightMenu')} data-marking>
      <div class={styles.buttons}>
        {HIGHLIGHT_COLOURS.map((colour, index) => (
          <button
            key={colour}
            type="button"
            class={styles.colour}
            data-colour={colour}
            aria-label={t(`colour_${colour}`)}
            title={`${t(`colour_${colour}`)} (${index + 1})`}
            aria-pressed={row?.colour === colour}
            onClick={() =>
              done(
                marking.type === 'highlight'
                  ? actions.recolour(marking.row, colour)
                  : actions.add(marking.selectors, colour, takeTyped() ?? ''),
              )
            }
          />
        ))}
        <KeyButton look="quiet" words={t('note')} shortcut="W" onPress={onWrite} />
        <IconButton icon="copy" label={t('copyWithSource')} shortcut="Q" onPress={() => onCopy(words)} />
        {!row && (
          <IconButton
            icon="cut"
            label={t('cutBlock')}
            shortcut="X"
            onPress={() => {
              onCut();
              onDone();
            }}
          />
        )}
        {row && (
          <IconButton
            icon="trash"
            label={t('highlightRemove')}
            shortcut="Del"
            onPress={() => {
              takeTyped();
              return done(actions.remove(row));
            }}
          />
        )}
      </div>
      {writes ? (
        <NoteField
          note={row?.note ?? ''}
          onType={(note) => {
            typed.current = note;
          }}
          onKeep={() => done(keepTyped())}
          onLeave={() => void keepTyped()}
        />
      ) : (
        row?.note && <p class={styles.note}>{row.note}</p>
      )}
    </div>
  );
}
