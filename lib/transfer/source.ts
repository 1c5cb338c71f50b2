/** What every copy says of where it comes from. */
export interface Source {
  title: string;
  byline: string | null;
  siteName: string;
  /** ms since epoch; 0 when unknown. */
  publishedAt: number;
  url: string;
}

/** "Title, Site, Author, 2026-03-17": the parts that are known. The date as ISO 8601, which every language reads alike. */
export function sourceLine({ title, byline, siteName, publishedAt }: Source): string {
  const day = publishedAt > 0 ? new Date(publishedAt).toISOString().slice(0, 10) : '';
  return [title, byline, siteName, day].filter(Boolean).join(', ');
}

/** A passage in quotation marks with its source and address under it. */
export function quotation(words: string, source: Source): string {
  return `“${words.trim()}”\n— ${sourceLine(source)}\n${source.url}`;
}
