import { useEffect, useRef, useState } from 'preact/hooks';
import { readPicture, storedPictures } from '../../lib/db/article.ts';
import { useLiveQuery } from './use-live-query.ts';

/** A picture that is on this machine. `url` is a blob: address, good as long as the view is open. */
export interface StoredPicture {
  url: string;
  /** px; 0 when unknown. */
  width: number;
  height: number;
}

/** The stored pictures of an article by their own address, growing as more are stored; null until they are read. */
export function useStoredPictures(articleId: string): ReadonlyMap<string, StoredPicture> | null {
  const stored = useLiveQuery(() => storedPictures(articleId), [articleId]);
  const [pictures, setPictures] = useState<ReadonlyMap<string, StoredPicture> | null>(null);
  const made = useRef(new Map<string, StoredPicture>());

  useEffect(() => {
    if (stored.status === 'failed') setPictures(new Map());
    if (stored.status !== 'ready') return;
    let current = true;
    const missing = [...stored.value].filter((src) => !made.current.has(src));
    Promise.all(missing.map((src) => readPicture(articleId, src))).then((rows) => {
      if (!current) return;
      for (const row of rows) {
        if (!row) continue;
        const url = URL.createObjectURL(new Blob([row.bytes], { type: row.type }));
        made.current.set(row.src, { url, width: row.width, height: row.height });
      }
      setPictures(new Map(made.current));
    });
    return () => {
      current = false;
    };
  }, [articleId, stored]);

  useEffect(() => {
    const mine = made.current;
    return () => {
      for (const { url } of mine.values()) URL.revokeObjectURL(url);
      mine.clear();
    };
  }, []);
  return pictures;
}
