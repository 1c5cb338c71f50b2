/**
 * A page as the server sends it, parsed but inert: no script runs, nothing is loaded. Its relative addresses count from
 * `url`, where it was found in the end; `doc.baseURI` says otherwise, because our own policy forbids a `<base>`.
 */
export type Fetched = { type: 'page'; doc: Document; url: string } | { type: 'failed' };

/** A page of more bytes is no story, or one that capture would refuse. */
const MAX_BYTES = 20_000_000;
/** After so many ms the reader is better served by the page itself. */
const PATIENCE = 20_000;

/**
 * Fetches a page without cookies and referrer.
 *
 * @param parse makes a document of its source (`lib/sanitise` owns parsing)
 */
export async function fetchDocument(
  url: string,
  fetch: typeof globalThis.fetch,
  parse: (html: string) => Document,
): Promise<Fetched> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'text/html,application/xhtml+xml' },
      signal: AbortSignal.timeout(PATIENCE),
    });
    const type = response.headers.get('content-type') ?? '';
    if (!response.ok || !/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return { type: 'failed' };
    const bytes = await response.arrayBuffer();
    if (bytes.byteLength > MAX_BYTES) return { type: 'failed' };
    return { type: 'page', doc: parse(decode(bytes, type)), url: response.url };
  } catch {
    return { type: 'failed' };
  }
}

/** Text of the page in the encoding that the server or the page itself names, else UTF-8. */
export function decode(bytes: ArrayBuffer, contentType: string): string {
  const named = /charset=["']?([\w-]+)/i;
  // A page names its encoding within its first 1024 bytes (HTML standard, "prescan").
  const start = new TextDecoder('latin1').decode(bytes.slice(0, 1024));
  const label = named.exec(contentType)?.[1] ?? named.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
