/** `new URL` without the exception (`URL.parse` is younger than the oldest Chrome we serve). */
export function parseUrl(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/** Names of the parameters of an address. Firefox's content scripts cannot iterate `URLSearchParams`, only visit it. */
export function parameterNames(url: URL): string[] {
  const names: string[] = [];
  url.searchParams.forEach((_, name) => {
    names.push(name);
  });
  return names;
}
