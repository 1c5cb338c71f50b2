/** One piece of a picture as it comes back from the page: base64, and how many bytes the whole has. */
export interface PicturePiece {
  size: number;
  base64: string;
}

/**
 * Runs in the page (only its text crosses, so it closes over nothing): fetches a picture as the page may – its own
 * site, and others that open theirs to it – but without cookies, and gives one piece of its bytes. The bytes wait in
 * our world of the page until the last piece is taken.
 *
 * @returns null when the page may not read it, or it is over `max` bytes
 */
export async function fetchInPage(
  src: string,
  start: number,
  length: number,
  max: number,
  patience: number,
): Promise<PicturePiece | null> {
  const world = globalThis as { broadsheetPictures?: Map<string, Blob> };
  world.broadsheetPictures ??= new Map();
  const kept = world.broadsheetPictures;
  try {
    let blob = kept.get(src);
    if (!blob) {
      const response = await fetch(src, { credentials: 'omit', signal: AbortSignal.timeout(patience) });
      if (!response.ok || Number(response.headers.get('content-length')) > max) return null;
      blob = await response.blob();
    }
    if (blob.size > max) return null;
    const piece = blob.slice(start, start + length);
    if (start + length < blob.size) kept.set(src, blob);
    else kept.delete(src);
    const address = await new Promise<string>((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(piece);
    });
    return { size: blob.size, base64: address.slice(address.indexOf(',') + 1) };
  } catch {
    return null;
  }
}
