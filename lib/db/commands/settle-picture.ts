import { db } from '../database.ts';
import { pictureId, THUMBNAIL } from '../picture-rows.ts';
import type { JobRow, PictureRow } from '../rows.ts';
import { write } from '../transaction.ts';
import { addSizes } from './keep-sizes.ts';

export type PictureBytes = Pick<PictureRow, 'bytes' | 'type' | 'width' | 'height'>;

/**
 * Stores a picture and ends its job. When the job is over already – the article is gone, its text was replaced, or
 * somebody else was quicker – nothing is written.
 */
export function storePicture(job: JobRow, picture: PictureBytes): Promise<boolean> {
  return write([db.articles, db.pictures, db.jobs, db.sizes], async () => {
    if (!(await db.jobs.get(job.id))) return false;
    const { articleId, src } = job;
    const size = picture.bytes.byteLength;
    await db.pictures.put({ id: pictureId(articleId, src), articleId, src, size, ...picture });
    await addSizes(articleId, { [src]: [picture.width, picture.height] });
    await db.jobs.delete(job.id);
    await db.articles
      .where('id')
      .equals(articleId)
      .modify((row) => {
        row.pictureStored += 1;
      });
    return true;
  });
}

/** Ends the job of a picture that is none: it is no longer counted as missing. */
export function dropPicture(job: JobRow): Promise<void> {
  return write([db.articles, db.jobs], async () => {
    if (!(await db.jobs.get(job.id))) return;
    await db.jobs.delete(job.id);
    await db.articles
      .where('id')
      .equals(job.articleId)
      .modify((row) => {
        row.pictureCount -= 1;
      });
  });
}

/** Notes a try that failed, and why. The picture now needs the permission for its host. */
export function failPicture(job: JobRow, error: string): Promise<void> {
  return write([db.jobs], async () => {
    await db.jobs.update(job.id, { status: 'blocked', tries: job.tries + 1, error });
  });
}

/** Keeps a small picture for the article's row in lists. */
export function setThumbnail(articleId: string, thumbnail: PictureBytes): Promise<void> {
  return write([db.articles, db.pictures], async () => {
    if (!(await db.articles.get(articleId))) return;
    const id = pictureId(articleId, THUMBNAIL);
    await db.pictures.put({ id, articleId, src: THUMBNAIL, size: thumbnail.bytes.byteLength, ...thumbnail });
    await db.articles.update(articleId, { thumbnail: id });
  });
}
