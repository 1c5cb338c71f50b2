import { useLayoutEffect } from 'preact/hooks';
import type { ListView } from './list-view.ts';
import { followView, isViewOf, type Surface } from './remembered-view.ts';

/** Follows what is chosen elsewhere, on the options page or in another window: see `followView`. */
export function useFollowedView(
  surface: Surface,
  setView: (next: (last: ListView) => ListView) => void,
): void {
  // A page that is hidden runs its other effects late, and would not hear what is set meanwhile.
  useLayoutEffect(() => {
    const hear = (event: StorageEvent) => {
      if (isViewOf(surface, event)) setView((last) => followView(surface, last, localStorage));
    };
    addEventListener('storage', hear);
    return () => removeEventListener('storage', hear);
  }, [surface]);
}
