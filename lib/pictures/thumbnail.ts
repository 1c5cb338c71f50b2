import { readPicture, readRow, storedPictures } from '../db/article.ts';
import { type PictureBytes, setThumbnail } from '../db/commands/settle-picture.ts';
import { DiskFull } from '../db/errors.ts';
import { listArticles, newestFirst, readingList } from '../db/list.ts';
import type { PictureRow } from '../db/rows.ts';

/** Pixels: shown at half of that, so sharp on dense screens. */
const WIDTH = 160;
const HEIGHT = 120;
/** A list reads fifty at a time: 600 kB in all. */
const MAX_BYTES = 12_000;
/** Smaller pictures are icons and portraits, and no picture of the story. */
const MIN_SIDE = 100;

/** Makes the article's thumbnail of its lead picture, else of its first stored one, unless it has one. */
export async function keepThumbnail(articleId: string): Promise<void> {
  const row = await readRow(articleId);
  if (!row || row.thumbnail !== null) return;
  const stored = await storedPictures(articleId);
  const sources = [row.leadPicture, ...stored].filter((src) => src !== null && stored.has(src));
  for (const src of sources) {
    const picture = src === null ? null : await readPicture(articleId, src);
    if (!picture || Math.min(picture.width, picture.height) < MIN_SIDE) continue;
    const thumbnail = await shrink(picture);
    if (!thumbnail) continue;
    await setThumbnail(articleId, thumbnail).catch((error) => {
      // A list can do without it; it is made at the next start.
      if (!(error instanceof DiskFull)) throw error;
    });
    return;
  }
}

/** Articles that are looked at once more: those that the list shows first. */
const NEWEST = 50;

/** Makes thumbnails that a killed worker left out, of the newest articles. At start-up. */
export async function keepMissingThumbnails(): Promise<void> {
  const rows = await listArticles(readingList, newestFirst, null, NEWEST);
  for (const { id, thumbnail, pictureStored } of rows)
    if (thumbnail === null && pictureStored > 0) await keepThumbnail(id);
}

/** A small copy that fills the frame, cut at the sides; null when the browser cannot read the picture. */
async function shrink(picture: PictureRow): Promise<PictureBytes | null> {
  try {
    const bitmap = await createImageBitmap(new Blob([picture.bytes], { type: picture.type }));
    const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
    const scale = Math.max(WIDTH / bitmap.width, HEIGHT / bitmap.height);
    const [width, height] = [bitmap.width * scale, bitmap.height * scale];
    // Cut below rather than above: faces are in the upper part of a picture.
    canvas.getContext('2d')?.drawImage(bitmap, (WIDTH - width) / 2, (HEIGHT - height) / 3, width, height);
    bitmap.close();
    for (const quality of [0.75, 0.5, 0.25]) {
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
      if (blob.size <= MAX_BYTES)
        return { bytes: await blob.arrayBuffer(), type: blob.type, width: WIDTH, height: HEIGHT };
    }
    return null;
  } catch {
    return null;
  }
}
