import { useLayoutEffect } from 'preact/hooks';
import type { ListView } from './list-view.ts';
import { keyOf, rememberedView } from './remembered-view.ts';

const KEY = keyOf('panel');

/** Follows what is chosen elsewhere, on the options page or in the panel of another window: see `followView`. */
export function useFollowedView(setView: (next: (last: ListView) => ListView) => void): void {
  // A page that is hidden runs its other effects late, and would not hear what is set meanwhile.
  useLayoutEffect(() => {
    const hear = ({ key }: StorageEvent) => {
      if (key === KEY || key === null) setView((last) => followView(last, localStorage));
    };
    addEventListener('storage', hear);
    return () => removeEventListener('storage', hear);
  }, []);
}

/**
 * The view `last` of an open panel after another window has changed what is kept: how a list looks is one for all
 * windows, what it shows is each one's own, until all is forgotten. A view that stays the same is the same object, or two
 * windows would write theirs over each other's for ever.
 */
function followView(last: ListView, kept: Storage): ListView {
  const seen = rememberedView('panel', kept);
  if (kept.getItem(KEY) === null) return seen;
  const { sort, grouped, density } = seen;
  if (sort === last.sort && grouped === last.grouped && density === last.density) return last;
  return { ...last, sort, grouped, density };
}
