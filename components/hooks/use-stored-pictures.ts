import { useEffect, useRef, useState } from 'preact/hooks';
import { readPicture, storedPictures } from '../../lib/db/article.ts';
import type { PictureRow } from '../../lib/db/rows.ts';
import { useLiveQuery } from './use-live-query.ts';

/** A picture that is on this machine. `url` is a blob: address, good as long as the view is open. */
export interface StoredPicture {
  url: string;
  /** px; 0 when unknown. */
  width: number;
  height: number;
}

/** Pictures read at once: each may be megabytes, and the first ones are waited for. */
const AT_ONCE = 4;

/** The stored pictures of an article by their own address; null: it is still being read. */
export type StoredPictures = ReadonlyMap<string, StoredPicture | null>;

/**
 * The stored pictures of an article, growing as they are read and as more are stored; null until it is known which are
 * stored.
 *
 * @param first tells which are wanted before the others
 */
export function useStoredPictures(articleId: string, first: () => readonly string[]): StoredPictures | null {
  const stored = useLiveQuery(() => storedPictures(articleId), [articleId]);
  const [pictures, setPictures] = useState<StoredPictures | null>(null);
  const made = useRef(new Map<string, StoredPicture>());

  useEffect(() => {
    if (stored.status === 'failed') setPictures(new Map());
    if (stored.status !== 'ready') return;
    let current = true;
    const near = first().filter((src) => stored.value.has(src) && !made.current.has(src));
    const wanted = new Set([...near, ...stored.value]);
    const missing = [...wanted].filter((src) => !made.current.has(src));
    const tell = () => setPictures(new Map([...missing.map((src) => [src, null] as const), ...made.current]));
    const readOn = async () => {
      while (current && missing.length > 0) {
        // Those in the window do not wait for others.
        const next = missing.slice(0, near.splice(0, AT_ONCE).length || AT_ONCE);
        const rows = await Promise.all(next.map((src) => readPicture(articleId, src)));
        if (!current) return;
        for (const row of rows) if (row) made.current.set(row.src, shown(row));
        missing.splice(0, next.length);
        tell();
      }
    };
    tell();
    void readOn();
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

function shown({ bytes, type, width, height }: PictureRow): StoredPicture {
  return { url: URL.createObjectURL(new Blob([bytes], { type })), width, height };
}
