import { passagesAsMarkdown } from './article-file.ts';
import { type Source, sourceLine } from './source.ts';
import { escaped } from './to-markdown.ts';

/** Highlights of many articles as one Markdown file, each article under its headline with its source and address. */
export function highlightsFile(
  articles: readonly { row: Source; marks: readonly { exact: string; note: string }[] }[],
): string {
  const parts = articles.map(({ row, marks }) =>
    [
      `## ${escaped(row.title)}`,
      `${escaped(sourceLine({ ...row, title: '' }))}\n<${row.url}>`,
      ...passagesAsMarkdown(marks),
    ].join('\n\n'),
  );
  return `${parts.join('\n\n')}\n`;
}
