import { linkTo } from '../reading/link-to.ts';
import { passagesAsMarkdown } from './article-file.ts';
import { linkTarget, plainWords } from './markdown-words.ts';
import { type Source, sourceLine } from './source.ts';

/** Highlights of many articles as one Markdown file, each article under its headline with its source and address. */
export function highlightsFile(
  articles: readonly { row: Source; marks: readonly { exact: string; note: string }[] }[],
): string {
  const parts = articles.map(({ row, marks }) =>
    [
      `## ${plainWords(row.title)}`,
      `${plainWords(sourceLine({ ...row, title: '' }))}\n${linkTo(row.url) ? `<${linkTarget(row.url)}>` : plainWords(row.url)}`,
      ...passagesAsMarkdown(marks),
    ].join('\n\n'),
  );
  return `${parts.join('\n\n')}\n`;
}
