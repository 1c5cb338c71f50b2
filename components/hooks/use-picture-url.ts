import { useEffect, useState } from 'preact/hooks';
import { readPicture } from '../../lib/db/article.ts';
import type { PictureRow } from '../../lib/db/rows.ts';

/**
 * A `data:` address of a small stored picture; undefined until it is read, null when it is gone. For a `blob:` the view
 * would wait for the browser's main process, a millisecond or two for each row that comes into view.
 */
export function usePictureUrl(articleId: string, src: string): string | null | undefined {
  const [url, setUrl] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    let current = true;
    readPicture(articleId, src).then((picture) => current && setUrl(picture && dataUrl(picture)));
    return () => {
      current = false;
    };
  }, [articleId, src]);
  return url;
}

/** Bytes that are spread over the arguments of one call; engines allow some 65,000. */
const PIECE = 8192;

function dataUrl({ bytes, type }: PictureRow): string {
  let binary = '';
  for (let at = 0; at < bytes.byteLength; at += PIECE)
    binary += String.fromCharCode(...new Uint8Array(bytes.slice(at, at + PIECE)));
  return `data:${type};base64,${btoa(binary)}`;
}
