import type { Page } from '../page.ts';

const TAKEN = ['src', 'srcset', 'sizes', 'alt', 'width', 'height', 'class'];

/** AMP's own picture elements become plain ones, unless its script has put one inside already. */
export function plainAmpPictures(doc: Page): void {
  for (const amp of doc.querySelectorAll('amp-img, amp-anim')) {
    if (amp.querySelector('img')) continue;
    const image = doc.createElement('img');
    for (const name of TAKEN) {
      const value = amp.getAttribute(name);
      if (value) image.setAttribute(name, value);
    }
    amp.replaceWith(image);
  }
}
