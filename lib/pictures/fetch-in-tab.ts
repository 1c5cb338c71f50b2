import { runFunction } from '../run-in-tab.ts';
import { fetchInPage, type PicturePiece } from './fetch-in-page.ts';
import { CHUNK_BYTES, MAX_PICTURE_BYTES, PICTURE_PATIENCE } from './limits.ts';

/** Bytes of a picture fetched by the page in the tab, piece by piece; null when the page may not have them. */
export async function fetchInTab(tabId: number, src: string): Promise<Uint8Array<ArrayBuffer> | null> {
  let bytes: Uint8Array<ArrayBuffer> | null = null;
  let filled = 0;
  do {
    const args: Parameters<typeof fetchInPage> = [
      src,
      filled,
      CHUNK_BYTES,
      MAX_PICTURE_BYTES,
      PICTURE_PATIENCE,
    ];
    const ran = await runFunction(tabId, fetchInPage, args);
    const piece = ran.type === 'ran' ? checkPiece(ran.value) : null;
    if (!piece) return null;
    bytes ??= new Uint8Array(piece.size);
    const part = decodeBase64(piece.base64);
    if (!part || part.length === 0 || piece.size !== bytes.length || filled + part.length > bytes.length)
      return null;
    bytes.set(part, filled);
    filled += part.length;
  } while (filled < bytes.length);
  return bytes;
}

function checkPiece(value: unknown): PicturePiece | null {
  if (typeof value !== 'object' || value === null) return null;
  const { size, base64 } = value as Partial<Record<keyof PicturePiece, unknown>>;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size <= 0 || size > MAX_PICTURE_BYTES)
    return null;
  return typeof base64 === 'string' && base64.length <= 2 * CHUNK_BYTES ? { size, base64 } : null;
}

function decodeBase64(base64: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
