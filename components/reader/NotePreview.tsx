import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { copyOfNote } from '../../lib/reading/notes.ts';
import { Button } from '../controls/Button.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import styles from './NotePreview.module.css';
import { placeBeside } from './place-beside.ts';
import { NOTE_PREVIEW, type ShownNote } from './use-note.ts';

interface NotePreviewProps {
  shown: ShownNote;
  lang: string | null;
  dir: 'ltr' | 'rtl';
  onGo: () => void;
  onClose: () => void;
}

/** A footnote beside its number. When the number was pressed the focus comes here, and goes back there. */
export function NotePreview({ shown, lang, dir, onGo, onClose }: NotePreviewProps) {
  const { link, note, stays } = shown;
  const box = useRef<HTMLElement>(null);
  const words = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    words.current?.replaceChildren(copyOfNote(note, document));
    if (box.current) placeBeside(box.current, link.getBoundingClientRect());
    link.setAttribute('aria-describedby', NOTE_PREVIEW);
    return () => link.removeAttribute('aria-describedby');
  }, [link, note]);
  useLayoutEffect(() => {
    if (!stays) return;
    const mine = box.current;
    mine?.focus({ preventScroll: true });
    return () => {
      if (mine?.contains(document.activeElement)) link.focus({ preventScroll: true });
    };
  }, [stays, link]);

  return (
    <aside ref={box} id={NOTE_PREVIEW} class={styles.preview} aria-label={t('notePreview')} tabIndex={-1}>
      <div ref={words} class={styles.words} lang={lang ?? undefined} dir={dir} />
      <div class={styles.buttons}>
        <Button look="quiet" onPress={onGo}>
          {t('noteGo')}
        </Button>
        <IconButton icon="close" label={t('close')} shortcut="Esc" onPress={onClose} />
      </div>
    </aside>
  );
}
