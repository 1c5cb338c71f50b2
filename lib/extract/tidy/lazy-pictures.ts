import { isPlaceholder } from '../prepare/placeholder.ts';
import { bestCandidate } from './srcset.ts';

/** Attributes in which pages keep the address until a script wants it, the surest first. */
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-original-set', 'data-src-set', 'data-bgset'];
const LATE = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-original-src',
  'data-hi-res-src',
  'data-full-src',
  'data-large-file',
  'data-image',
  'data-img-src',
  'data-url',
  'data-echo',
  'data-flickity-lazyload',
  'data-orig-file',
  'data-ll-src',
  'data-pin-media',
];

/** Gives every picture of what is kept its best address in `src` and nothing else to choose from. */
export function resolvePictures(root: ParentNode): void {
  for (const image of root.querySelectorAll('img')) resolvePicture(image);
}

function resolvePicture(image: Element): void {
  const sets: string[] = [];
  for (const name of SETS) {
    const set = image.getAttribute(name);
    if (set === null) continue;
    sets.push(set);
    image.removeAttribute(name);
  }
  sets.push(...sourcesOf(image));
  const address = widestOf(sets) ?? (isPlaceholder(image) ? lateAddress(image) : null);
  if (address) image.setAttribute('src', address);
  image.removeAttribute('sizes');
}

function widestOf(sets: readonly string[]): string | null {
  let widest: { url: string; width: number } | null = null;
  for (const set of sets) {
    const best = set ? bestCandidate(set) : null;
    if (best && !best.url.startsWith('data:') && (!widest || best.width > widest.width)) widest = best;
  }
  return widest?.url ?? null;
}

/** Sources of the `<picture>` around the image; formats that an old browser lacks are fine, every browser here has them. */
function sourcesOf(image: Element): string[] {
  const picture = image.parentElement?.localName === 'picture' ? image.parentElement : null;
  if (!picture) return [];
  return [...picture.querySelectorAll('source')]
    .map((source) => source.getAttribute('srcset') ?? source.getAttribute('data-srcset') ?? '')
    .filter(Boolean)
    .slice(0, 8);
}

function lateAddress(image: Element): string | null {
  for (const name of LATE) {
    const value = image.getAttribute(name)?.trim();
    if (value && isAddress(value)) return value;
  }
  // Home-made names: any data attribute that holds the address of a picture file.
  // By name, as the list of attributes makes an object of each.
  for (const name of image.getAttributeNames()) {
    const value = name.startsWith('data-') ? image.getAttribute(name)?.trim() : undefined;
    if (value && /^\S+\.(?:jpe?g|png|webp|avif|gif)(?:[?#]\S*)?$/i.test(value)) return value;
  }
  return null;
}

const isAddress = (value: string): boolean =>
  /^(?:https?:)?\/\/\S+$|^\/?[^\s{}<>:]+[./][^\s{}<>]*$/i.test(value);
