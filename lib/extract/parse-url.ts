/** `new URL` without the exception (`URL.parse` is younger than the oldest Chrome we serve). */
export function parseUrl(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/**
 * True for an absolute address that no parser reads in another way, nor refuses: parsing would only spell it again, and
 * most are of this kind.
 */
export function isSpelledOut(address: string): boolean {
  return SPELLED_OUT.test(address) && !address.includes('xn--');
}

const SPELLED_OUT = /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?!.*\/(?:\.|%2[eE]))\/[\w.~!*,;=&%?+/@:#-]*$/;

/** Names of the parameters of an address. Firefox's content scripts cannot iterate `URLSearchParams`, only visit it. */
export function parameterNames(url: URL): string[] {
  const names: string[] = [];
  url.searchParams.forEach((_, name) => {
    names.push(name);
  });
  return names;
}
