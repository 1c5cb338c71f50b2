import type { Density, ListView } from './list-view.ts';
import { keyOf, readKept, rememberView, type Surface, viewFrom } from './remembered-view.ts';

/** What the options do to the views of every surface; a list itself knows its own alone, and opens without this. */

const SURFACES: Surface[] = ['popup', 'panel'];

/** Sets how close rows stand in every surface. */
export function rememberDensity(density: Density, kept: Storage): void {
  for (const surface of SURFACES) rememberView(surface, { ...readView(surface, kept), density }, kept);
}

/** Forgets the views of all surfaces; returns what `restoreViews` brings back. */
export function forgetViews(kept: Storage): [Surface, ListView][] {
  return SURFACES.map((surface) => {
    const view = readView(surface, kept);
    kept.removeItem(keyOf(surface));
    return [surface, view];
  });
}

export function restoreViews(views: [Surface, ListView][], kept: Storage): void {
  for (const [surface, view] of views) rememberView(surface, view, kept);
}

const readView = (surface: Surface, kept: Storage) => viewFrom(readKept(kept.getItem(keyOf(surface))));
