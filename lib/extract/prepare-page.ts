import type { Page } from './page.ts';
import { plainAmpPictures } from './prepare/amp-pictures.ts';
import { showBackgrounds } from './prepare/backgrounds.ts';
import { openButtons } from './prepare/buttons.ts';
import { rescueNoscriptPictures } from './prepare/noscript-pictures.ts';
import { plainSpeech } from './prepare/plain-speech.ts';
import { readRendering } from './prepare/rendering.ts';
import { flattenDeclaredShadows, flattenShadows } from './prepare/shadow-roots.ts';
import { restoreStreamedMarkup } from './prepare/streamed-markup.ts';

/**
 * Makes the copy of a page say what the reader saw. Changes `clone` only; `live` is read.
 * @param live the document that `clone` was made from a moment ago: the two have the same shape
 */
export function preparePage(clone: Page, live: Document): void {
  const seen = readRendering(clone, live);
  for (const [picture, size] of seen.sizes) {
    if (picture.hasAttribute('width') || picture.hasAttribute('height')) continue;
    picture.setAttribute('width', String(size.width));
    picture.setAttribute('height', String(size.height));
  }
  flattenShadows(seen.shadows);
  for (const element of seen.hidden) element.remove();
  flattenDeclaredShadows(clone);
  restoreStreamedMarkup(clone);
  rescueNoscriptPictures(clone);
  plainAmpPictures(clone);
  showBackgrounds(clone);
  openButtons(clone);
  plainSpeech(clone);
}
