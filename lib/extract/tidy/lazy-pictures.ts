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
  const given = SETS.filter((name) => image.hasAttribute(name));
  const sets = [...given.map((name) => image.getAttribute(name)), ...sourcesOf(image)];
  const candidates = sets
    .map((set) => (set ? bestCandidate(set) : null))
    .filter((best) => best !== null && !best.url.startsWith('data:'));
  const lazy = isPlaceholder(image);
  const late = lazy ? lateAddress(image) : null;
  const widest = candidates.reduce<{ url: string; width: number } | null>(
    (a, b) => (!a || (b && b.width > a.width) ? b : a),
    null,
  );
  const address = widest?.url ?? late;
  if (address) image.setAttribute('src', address);
  for (const name of given) image.removeAttribute(name);
  image.removeAttribute('sizes');
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
  const named = LATE.map((name) => image.getAttribute(name)?.trim()).find(
    (value) => value && isAddress(value),
  );
  if (named) return named;
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
