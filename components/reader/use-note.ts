import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { noteOf } from '../../lib/reading/notes.ts';
import { scrollExactly, toMiddle } from './scroll-exactly.ts';

/** A footnote that is shown beside its number. */
export interface ShownNote {
  link: HTMLElement;
  note: Element;
  /** Pressed, not only pointed at: it stays until it is closed. */
  stays: boolean;
}

/** Names the preview for its link, which is described by it. */
export const NOTE_PREVIEW = 'note-preview';

/** Shows a footnote of the text when its number is pointed at, has the focus, or is pressed. */
export function useNote(text: RefObject<HTMLElement | null>) {
  const [shown, setShown] = useState<ShownNote | null>(null);
  const latest = useRef(shown);
  latest.current = shown;
  // Closing gives the focus back to the number: that is no wish to see its note again.
  const done = useRef<HTMLElement | null>(null);
  const close = () => {
    done.current = shown?.link ?? null;
    setShown(null);
  };

  useEffect(() => {
    const find = (event: Event, stays: boolean): ShownNote | null => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a') : null;
      const note = link && text.current?.contains(link) ? noteOf(link, text.current) : null;
      return link && note ? { link, note, stays } : null;
    };
    const isInside = (event: Event) =>
      event.target instanceof Element && event.target.closest(`#${NOTE_PREVIEW}`) !== null;
    const onTouch = (event: Event) => {
      if (latest.current?.stays || isInside(event)) return;
      const found = find(event, false);
      if (found && found.link === done.current) return;
      done.current = null;
      if (found?.link !== latest.current?.link) setShown(found);
    };
    const onClick = (event: Event) => {
      if (isInside(event)) return;
      const found = find(event, true);
      // A note may be longer than its preview: the way to it is in there.
      if (found) event.preventDefault();
      if (found || latest.current) setShown(found);
    };
    document.addEventListener('pointerover', onTouch);
    document.addEventListener('focusin', onTouch);
    document.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('pointerover', onTouch);
      document.removeEventListener('focusin', onTouch);
      document.removeEventListener('click', onClick);
    };
  }, []);

  return {
    shown,
    close,
    /** Leaves the preview for the note itself. */
    go: () => {
      close();
      const note = shown?.note as HTMLElement | undefined;
      if (note) scrollExactly(() => toMiddle(note));
      note?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
    },
  };
}
