import type { ArticleRow } from '../../lib/db/rows.ts';
import { usePictureUrl } from '../hooks/use-picture-url.ts';
import styles from './Thumbnail.module.css';

/** The small picture of a row, from the library alone; nothing where there is none. */
export function Thumbnail({ row }: { row: ArticleRow }) {
  const src = pictureOf(row);
  return src === null ? null : <Picture articleId={row.id} src={src} />;
}

function Picture({ articleId, src }: { articleId: string; src: string }) {
  const url = usePictureUrl(articleId, src);
  if (url === null) return null;
  // The place is kept free while the picture is read, so that the headline beside it does not jump.
  return <div class={styles.frame}>{url && <img class={styles.picture} src={url} alt="" />}</div>;
}

/** Address of the thumbnail, or of the whole lead picture while there is no thumbnail. */
function pictureOf(row: ArticleRow): string | null {
  if (row.thumbnail) return row.thumbnail.slice(row.id.length + 1);
  return row.pictureStored > 0 ? row.leadPicture : null;
}
