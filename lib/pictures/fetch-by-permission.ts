import { browser } from '../browser.ts';
import { hostPattern } from '../host-pattern.ts';
import { MAX_PICTURE_BYTES, PICTURE_PATIENCE } from './limits.ts';

/**
 * Is the permission for the host of `src` held? Without it nothing is fetched from here: Firefox would send our address
 * (`Origin: moz-extension://…`, unique to the reader) even with a request that fails.
 */
export async function mayFetch(src: string): Promise<boolean> {
  const pattern = hostPattern(src);
  return pattern !== null && (await browser.permissions.contains({ origins: [pattern] }));
}

/** Bytes of a picture, fetched without cookies and referrer; null when the server does not give it. */
export async function fetchByPermission(src: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetch(src, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PICTURE_PATIENCE),
    });
    if (!response.ok || Number(response.headers.get('content-length')) > MAX_PICTURE_BYTES) return null;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return bytes.length > 0 && bytes.length <= MAX_PICTURE_BYTES ? bytes : null;
  } catch {
    return null;
  }
}
