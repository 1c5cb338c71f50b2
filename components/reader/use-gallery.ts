import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Which pictures may be looked at in full, and which one is. */
export interface Gallery {
  pictures: readonly HTMLImageElement[];
  at: number;
}

/** Opens the viewer when a picture of the text is pressed, by mouse or with Enter; `openFirst` opens the first one in the window. */
export function useGallery(text: RefObject<HTMLElement | null>) {
  const [gallery, setGallery] = useState<Gallery | null>(null);
  useEffect(() => {
    const onPress = (event: MouseEvent | KeyboardEvent) => {
      const { target } = event;
      if (!(target instanceof HTMLImageElement) || target.closest('a') || !text.current?.contains(target))
        return;
      if ('key' in event) {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
      }
      const pictures = shownIn(text.current);
      const at = pictures.indexOf(target);
      if (at >= 0) setGallery({ pictures, at });
    };
    document.addEventListener('click', onPress);
    document.addEventListener('keydown', onPress);
    return () => {
      document.removeEventListener('click', onPress);
      document.removeEventListener('keydown', onPress);
    };
  }, []);
  return {
    gallery,
    turn: (at: number) => setGallery((open) => open && { ...open, at }),
    close: () => setGallery(null),
    openFirst: () => {
      const pictures = text.current ? shownIn(text.current) : [];
      const at = pictures.findIndex((it) => it.getBoundingClientRect().bottom > 0);
      if (at >= 0) setGallery({ pictures, at });
    },
  };
}

/** Without those that are missing. */
function shownIn(text: HTMLElement): HTMLImageElement[] {
  return [...text.querySelectorAll('img')].filter((it) => it.hasAttribute('src') && !it.hidden);
}
