import { useEffect, useRef } from 'preact/hooks';
import { t, uiDirection } from '../../lib/i18n.ts';
import { IconButton } from '../controls/IconButton.tsx';
import styles from './PictureViewer.module.css';

interface PictureViewerProps {
  /** The pictures that the text shows, in its order. */
  pictures: readonly HTMLImageElement[];
  /** Which of them. */
  at: number;
  onTurn: (at: number) => void;
  onClose: () => void;
}

/** One picture as large as the window allows, with its caption. Arrows turn to the others, Esc closes. */
export function PictureViewer({ pictures, at, onTurn, onClose }: PictureViewerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  const picture = pictures[at];
  if (!picture) return null;
  const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent?.trim();
  const turn = (step: 1 | -1) => pictures[at + step] && onTurn(at + step);
  return (
    <dialog
      ref={dialog}
      class={styles.viewer}
      aria-label={t('pictureViewer')}
      onClose={onClose}
      onKeyDown={({ key }) => {
        const on = uiDirection() === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
        if (key === 'ArrowRight' || key === 'ArrowLeft') turn(key === on ? 1 : -1);
      }}
    >
      <figure class={styles.figure}>
        <img class={styles.picture} src={picture.src} alt={picture.alt} referrerpolicy="no-referrer" />
        {caption && (
          <figcaption class={styles.caption} dir="auto">
            {caption}
          </figcaption>
        )}
      </figure>
      <div class={styles.buttons}>
        {at > 0 && <IconButton icon="back" label={t('picturePrevious')} onPress={() => turn(-1)} />}
        {at < pictures.length - 1 && (
          <IconButton icon="forward" label={t('pictureNext')} onPress={() => turn(1)} />
        )}
        <IconButton icon="close" label={t('close')} shortcut="Esc" onPress={() => dialog.current?.close()} />
      </div>
    </dialog>
  );
}
