import { parseUrl } from './extract/parse-url.ts';

/**
 * The pattern of the host permission that `url` needs, or null when it is no web address. Without the port: Firefox
 * refuses one in a pattern, and a pattern without it fits every port.
 */
export function hostPattern(url: string): string | null {
  const parsed = parseUrl(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? `${parsed.protocol}//${parsed.hostname}/*` : null;
}
