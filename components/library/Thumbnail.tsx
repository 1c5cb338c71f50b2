import { usePictureUrl } from '../hooks/use-picture-url.ts';
import styles from './Thumbnail.module.css';

interface ThumbnailProps {
  articleId: string;
  src: string;
}

/** The small picture of a row, from the library alone. */
export function Thumbnail({ articleId, src }: ThumbnailProps) {
  const url = usePictureUrl(articleId, src);
  return url ? <img class={styles.picture} src={url} alt="" decoding="async" /> : null;
}
