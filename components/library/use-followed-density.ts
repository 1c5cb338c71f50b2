import { useLayoutEffect } from 'preact/hooks';
import type { Density } from './list-view.ts';
import { isViewOf, rememberedView, type Surface } from './remembered-view.ts';

/** Tells how close the rows are to stand whenever that is set elsewhere: on the options page, or in another window. */
export function useFollowedDensity(surface: Surface, follow: (density: Density) => void): void {
  // A page that is hidden runs its other effects late, and would not hear what is set meanwhile.
  useLayoutEffect(() => {
    const hear = (event: StorageEvent) => {
      if (isViewOf(surface, event)) follow(rememberedView(surface, localStorage).density);
    };
    addEventListener('storage', hear);
    return () => removeEventListener('storage', hear);
  }, [surface]);
}
