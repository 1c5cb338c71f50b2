/** `new URL` without the exception (`URL.parse` is younger than the oldest Chrome we serve). */
export function parseUrl(address: string, base?: string): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
