/** File names of pictures that stand in for others, or count readers. */
const NAMES =
  /(?:^|[/_.-])(?:placeholder|spacer|blank|transparent|pixel|1x1|lazy|loading|loader|clear|dot|empty|grey|gray|preload)(?:[/_.-]|\d|$)/i;

/** True when the address shows nothing of the picture: none, a drawing in a data address, a file named as a filler. */
export function isPlaceholder(image: Element): boolean {
  const src = image.getAttribute('src')?.trim() ?? '';
  if (src === '' || src === '#' || src === 'about:blank') return true;
  // A blurred preview of a few hundred bytes is no picture either.
  if (src.startsWith('data:')) return src.startsWith('data:image/svg') || src.length < 2000;
  return NAMES.test(src.split(/[?#]/)[0]?.split('/').at(-1) ?? '');
}

/** Sides of at most this many pixels count readers and show nothing. */
const TINY = 2;

/** True for pictures that are there to be fetched, not to be seen. */
export function isBeacon(image: Element): boolean {
  const side = (name: string) => {
    const value = image.getAttribute(name)?.trim() ?? '';
    return /^\d+(?:px)?$/.test(value) ? Number.parseInt(value, 10) : Number.POSITIVE_INFINITY;
  };
  if (side('width') <= TINY || side('height') <= TINY) return true;
  const src = image.getAttribute('src') ?? '';
  return (
    /\/(?:beacon|pixel|track(?:er|ing)?|count(?:er)?|impression|b\.gif|p\.gif|tr)(?:\.(?:gif|png|php))?(?:[/?]|$)/i.test(
      src,
    ) && !/\.(?:jpe?g|webp|avif)(?:\?|$)/i.test(src)
  );
}
