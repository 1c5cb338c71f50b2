import { createContext } from 'preact';
import { pageUrl } from '../../lib/browser.ts';

/** Opens all highlights: in the place of the list where there is room, else on their own page. */
export const OpenHighlights = createContext(() => {
  open(pageUrl('options.html#highlights'));
});
