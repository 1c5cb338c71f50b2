/** Never shown as they are: what cannot be seen, turns the direction of writing, or passes for a space. */
const UNSEEN = /[\p{C}\p{Z}\p{DI}]/gu;

/** Escaped signs in a row; that of the escape itself (`%25`) stays. */
const ESCAPED = /(?:%(?!25)[0-9a-f]{2})+/gi;
/** A space between two words is no trick; several, or one at an end, could be. */
const SPACE = /(?<=[\p{L}\p{N}\p{P}])(?<!%[0-9a-f]{2}|[/?#&=])%20(?![%/?#&=])(?=[\p{L}\p{N}\p{P}])/giu;

/**
 * An address with the letters that it was written in, to be read and not to be followed. The host stays as it is asked
 * for (`xn--…`), what is not UTF-8 stays in its signs, and so does what could show another address than this.
 */
export function readableAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  return new URL(url).href.replace(ESCAPED, decode).replace(SPACE, ' ');
}

function decode(signs: string): string {
  try {
    // Signs that part an address (`/`, `?`, `#` …) stay escaped too.
    return decodeURI(signs).replace(UNSEEN, encodeURIComponent);
  } catch {
    return signs;
  }
}
