/** Never shown as they are: what cannot be seen, turns the direction of writing, or passes for a space. */
const UNSEEN = /[\p{C}\p{Z}\p{DI}]/gu;

/**
 * An address with the letters that it was written in, to be read and not to be followed. The host stays as it is asked
 * for (`xn--…`), what is not UTF-8 stays in its signs, and so does what could show another address than this.
 */
export function readableAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  // Below %80 are the signs that an address is made of.
  return new URL(url).href.replace(/(?:%[89a-f][0-9a-f])+/gi, decode);
}

function decode(signs: string): string {
  try {
    return decodeURIComponent(signs).replace(UNSEEN, encodeURIComponent);
  } catch {
    return signs;
  }
}
