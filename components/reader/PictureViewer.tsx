import { useEffect, useRef } from 'preact/hooks';
import { OURS } from '../../lib/highlights/text-map.ts';
import { t, uiDirection } from '../../lib/i18n.ts';
import { IconButton } from '../controls/IconButton.tsx';
import styles from './PictureViewer.module.css';

interface PictureViewerProps {
  /** The pictures that the text shows, in its order. */
  pictures: readonly HTMLImageElement[];
  /** Which of them. */
  at: number;
  onTurn: (at: number) => void;
  /** Takes the picture out of the text. */
  onCut: (picture: HTMLImageElement) => void;
  onClose: () => void;
}

/** One picture as large as the window allows, with its caption. Arrows turn to the others, X takes it out, Esc closes. */
export function PictureViewer({ pictures, at, onTurn, onCut, onClose }: PictureViewerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current || dialog.current.open) return;
    dialog.current.showModal();
    // The browser would choose the first, which may be the one that takes the picture out.
    dialog.current.querySelector<HTMLElement>('button:last-of-type')?.focus();
  }, []);
  const picture = pictures[at];
  if (!picture) return null;
  const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent?.trim();
  // The last is followed by the first, so that no button goes away from under the focus.
  const turn = (step: 1 | -1) => onTurn((at + step + pictures.length) % pictures.length);
  const back = uiDirection() === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const on = uiDirection() === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  // One that stands above a text that has none is not of the text.
  const isOfText = picture.closest(`[${OURS}]`) === null;
  const cut = () => {
    dialog.current?.close();
    onCut(picture);
  };
  return (
    <dialog
      ref={dialog}
      class={styles.viewer}
      aria-label={t('pictureViewer')}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === on) turn(1);
        if (event.key === back) turn(-1);
        if (event.key === 'x' && !event.ctrlKey && !event.metaKey && isOfText) cut();
        if (event.key !== 'Tab' || !dialog.current) return;
        // The browser would let the focus out into its own window, where no arrow turns a picture.
        event.preventDefault();
        focusNext(dialog.current, event.shiftKey ? -1 : 1);
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
        {pictures.length > 1 && (
          <>
            <IconButton
              icon="back"
              label={t('picturePrevious')}
              shortcut={ARROWS[back]}
              onPress={() => turn(-1)}
            />
            <IconButton
              icon="forward"
              label={t('pictureNext')}
              shortcut={ARROWS[on]}
              onPress={() => turn(1)}
            />
          </>
        )}
        {isOfText && <IconButton icon="cut" label={t('pictureCut')} shortcut="X" onPress={cut} />}
        <IconButton icon="close" label={t('close')} shortcut="Esc" onPress={() => dialog.current?.close()} />
      </div>
    </dialog>
  );
}

const ARROWS = { ArrowLeft: '←', ArrowRight: '→' } as const;

function focusNext(dialog: HTMLElement, step: 1 | -1): void {
  const buttons = [...dialog.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
