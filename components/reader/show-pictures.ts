import type { PictureSize } from '../../lib/db/side-rows.ts';
import { OURS } from '../../lib/highlights/text-map.ts';
import { ADDRESS } from '../../lib/reading/blocks.ts';
import type { StoredPicture, StoredPictures } from '../hooks/use-stored-pictures.ts';
import { giveSize } from './prepare-body.ts';

/** What to do about a picture that is not stored. */
export interface PicturePolicy {
  /** Load it from its publisher. */
  fromWeb: boolean;
  /** Words of the placeholder and its button. */
  words: { missing: string; load: string };
  /** What the button does; `showFromWeb` loads this one picture from its publisher. */
  onLoad: (showFromWeb: () => void) => void;
  /** Told of the size of a picture that came from its publisher. */
  onSize: (address: string, size: PictureSize) => void;
}

/**
 * Gives each picture under `root` its stored bytes, or its publisher's address, or a placeholder. May be repeated
 * whenever more pictures are stored: what is shown already stays as it is, so that nothing flickers.
 */
export function showPictures(root: ParentNode, stored: StoredPictures, policy: PicturePolicy): void {
  for (const image of root.querySelectorAll<HTMLImageElement>(`img[${ADDRESS}]`)) {
    const address = image.getAttribute(ADDRESS) ?? '';
    const picture = stored.get(address);
    if (picture === null) continue;
    if (picture) showStored(image, picture);
    else if (address.startsWith('data:')) showStored(image, { url: address, width: 0, height: 0 });
    else if (policy.fromWeb && image.dataset.failed === undefined) showFromWeb(image, address, policy);
    else if (!image.hasAttribute('src')) showPlaceholder(image, address, policy);
    letPress(image, policy.words.missing);
  }
}

/** By key it opens in full size as by mouse (`use-gallery.ts`); one in a link is part of that. */
function letPress(image: HTMLImageElement, name: string) {
  if (!image.hasAttribute('src') || image.closest('a')) return;
  image.tabIndex = 0;
  image.setAttribute('role', 'button');
  if (!image.alt.trim()) image.setAttribute('aria-label', name);
}

function showStored(image: HTMLImageElement, picture: StoredPicture) {
  if (image.getAttribute('src') === picture.url) return;
  if (picture.width > 0 && picture.height > 0) giveSize(image, [picture.width, picture.height]);
  image.decoding = 'async';
  image.src = picture.url;
  removePlaceholder(image);
}

function showFromWeb(image: HTMLImageElement, address: string, policy: PicturePolicy) {
  if (image.hasAttribute('src') || !/^https?:/.test(address)) return;
  image.referrerPolicy = 'no-referrer';
  image.loading = 'lazy';
  image.decoding = 'async';
  image.addEventListener(
    'error',
    () => {
      image.dataset.failed = '';
      image.removeAttribute('src');
      showPlaceholder(image, address, policy);
    },
    { once: true },
  );
  image.addEventListener('load', () => learnSize(image, address, policy), { once: true });
  image.src = address;
  removePlaceholder(image);
}

/** The next time its place is kept free from the start. */
function learnSize(image: HTMLImageElement, address: string, { onSize }: PicturePolicy) {
  const size: PictureSize = [image.naturalWidth, image.naturalHeight];
  if (size[0] > 0 && size[1] > 0 && !image.style.aspectRatio) onSize(address, size);
}

function showPlaceholder(image: HTMLImageElement, address: string, policy: PicturePolicy) {
  if (image.hidden) return;
  const doc = image.ownerDocument;
  const box = doc.createElement('span');
  box.className = 'missing-picture';
  box.setAttribute(OURS, '');
  box.dir = doc.documentElement.dir;
  const words = doc.createElement('span');
  words.textContent = image.alt || policy.words.missing;
  const button = doc.createElement('button');
  button.type = 'button';
  button.textContent = policy.words.load;
  button.addEventListener('click', () =>
    policy.onLoad(() => {
      delete image.dataset.failed;
      showFromWeb(image, address, policy);
    }),
  );
  box.append(words, button);
  image.hidden = true;
  image.after(box);
}

function removePlaceholder(image: HTMLImageElement) {
  image.hidden = false;
  if (image.nextElementSibling?.classList.contains('missing-picture')) image.nextElementSibling.remove();
}
