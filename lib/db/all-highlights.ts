import { fold } from '../search/fold.ts';
import { db } from './database.ts';
import { read } from './read.ts';
import type { ArticleRow, HighlightRow } from './rows.ts';

/** An article and what was marked in it. */
export interface MarkedArticle {
  row: ArticleRow;
  /** In the order of its text. */
  marks: HighlightRow[];
}

export interface MarkedArticles {
  articles: MarkedArticle[];
  /** True when there are more highlights than were asked for. */
  more: boolean;
}

/**
 * All highlights, under their articles; that in which something was marked last comes first. Articles in the trash are
 * left out.
 *
 * @param words each must stand in the marked words, the note, or the headline; '' finds all
 * @param limit highlights, not articles
 */
export function listHighlights(words: string, limit: number): Promise<MarkedArticles> {
  return read(async () => {
    const wanted = fold(words).split(/\s+/).filter(Boolean);
    const marks = await db.highlights.orderBy('createdAt').reverse().toArray();
    const ids = [...new Set(marks.map(({ articleId }) => articleId))];
    const rows = new Map((await db.articles.bulkGet(ids)).flatMap((row) => (row ? [[row.id, row]] : [])));
    const articles = new Map<string, MarkedArticle>();
    let count = 0;
    for (const mark of marks) {
      const row = rows.get(mark.articleId);
      if (!row || row.shelf === 'trash' || !holds(mark, row, wanted)) continue;
      if (++count > limit) break;
      const article = articles.get(row.id) ?? { row, marks: [] };
      article.marks.push(mark);
      articles.set(row.id, article);
    }
    for (const article of articles.values()) article.marks.sort((a, b) => a.start - b.start);
    return { articles: [...articles.values()], more: count > limit };
  });
}

function holds({ exact, note }: HighlightRow, { title }: ArticleRow, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const text = fold(`${exact}\n${note}\n${title}`);
  return wanted.every((word) => text.includes(word));
}
