import { useEffect, useState } from 'preact/hooks';
import { readPicture } from '../../lib/db/article.ts';

/** A blob: address of a stored picture as long as the view shows it; undefined until it is read, null when it is gone. */
export function usePictureUrl(articleId: string, src: string): string | null | undefined {
  const [url, setUrl] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    let made: string | null = null;
    let current = true;
    readPicture(articleId, src).then((picture) => {
      if (!current) return;
      if (picture) made = URL.createObjectURL(new Blob([picture.bytes], { type: picture.type }));
      setUrl(made);
    });
    return () => {
      current = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [articleId, src]);
  return url;
}
