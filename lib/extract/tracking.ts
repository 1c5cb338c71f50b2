import data from '../rules/tracking-parameters.json' with { type: 'json' };
import { parameterNames } from './parse-url.ts';

const NAMES = new Set(data.names);
const ADDRESS_ONLY = new Set(data.addressOnly);

/**
 * The address without parameters that only say where the reader came from.
 * `link`: any link, so only what is tracking everywhere. `address`: a story's own address, where the fragment goes too.
 * `key`: also parameters that on a story's address choose a form, not the story (`amp`, `ref`).
 */
export function withoutTracking(url: URL, use: 'link' | 'address' | 'key'): URL {
  if (use === 'link' && !url.href.includes('?')) return url;
  const clean = new URL(url);
  const names = parameterNames(clean).filter((name) => isTracking(name.toLowerCase(), use === 'key'));
  // Deleting nothing must change nothing: URLSearchParams respells the whole query when touched.
  for (const name of names) clean.searchParams.delete(name);
  if (use !== 'link' && !clean.hash.startsWith('#!')) clean.hash = '';
  if (clean.search === '') clean.search = '';
  return clean;
}

function isTracking(name: string, strict: boolean): boolean {
  if (NAMES.has(name)) return true;
  for (const prefix of data.prefixes) if (name.startsWith(prefix)) return true;
  return strict && ADDRESS_ONLY.has(name);
}
