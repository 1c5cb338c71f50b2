import type { SafeHtml } from '../article.ts';
import { linkTo } from '../reading/link-to.ts';
import { asDirection } from './as-direction.ts';
import { plainWords, wordsOfReader } from './markdown-words.ts';
import { type Source, sourceLine } from './source.ts';

/** A highlight as it is taken along. */
export interface Passage {
  exact: string;
  note: string;
}

/** The whole article as Markdown: YAML facts, headline, text, highlights. */
export function markdownFile(
  source: Source,
  lang: string | null,
  text: string,
  passages: readonly Passage[],
): string {
  const facts: [string, string][] = [
    ['title', source.title],
    ['author', source.byline ?? ''],
    ['site', source.siteName],
    ['published', source.publishedAt > 0 ? new Date(source.publishedAt).toISOString() : ''],
    ['url', source.url],
    ['lang', lang ?? ''],
  ];
  // A JSON string is a YAML string.
  const yaml = facts.filter(([, value]) => value).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const quotes = passagesAsMarkdown(passages);
  const parts = [`---\n${yaml.join('\n')}\n---`, `# ${plainWords(source.title)}`, text];
  if (quotes.length > 0) parts.push('---', ...quotes);
  return `${parts.join('\n\n')}\n`;
}

/** Each passage as a quotation, its note behind it. The note is its writer's own Markdown. */
export function passagesAsMarkdown(passages: readonly Passage[]): string[] {
  return passages.map(
    ({ exact, note }) => `> ${plainWords(exact)}${note ? `\n\n${wordsOfReader(note)}` : ''}`,
  );
}

export interface HtmlParts {
  lang: string | null;
  dir: 'ltr' | 'rtl';
  /** The clean text, its pictures as `data:` addresses. */
  body: SafeHtml;
  passages: readonly Passage[];
  /** What stands over the list of passages. */
  passagesTitle: string;
}

/**
 * The whole article as one file that needs nothing else. Of `body` alone it is believed that it is clean: the rest may come
 * from a library that somebody else wrote.
 */
export function htmlFile(source: Source, { lang, dir, body, passages, passagesTitle }: HtmlParts): string {
  const title = escapeHtml(source.title);
  const url = escapeHtml(source.url);
  const leads = linkTo(source.url) !== undefined;
  return `<!doctype html>
<html lang="${escapeHtml(lang ?? '')}" dir="${asDirection(dir)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${title}</title>
${leads ? `<link rel="canonical" href="${url}">` : ''}
<style>${STYLE}</style>
</head>
<body>
<article>
<header><h1>${title}</h1><p>${escapeHtml(sourceLine({ ...source, title: '' }))}</p>
<p>${leads ? `<a href="${url}">${url}</a>` : url}</p></header>
${body}
${passagesAsHtml(passages, passagesTitle)}</article>
</body>
</html>
`;
}

/** All passages with their notes; '' when there are none. */
function passagesAsHtml(passages: readonly Passage[], title: string): string {
  if (passages.length === 0) return '';
  const list = passages.map(
    ({ exact, note }) =>
      `<blockquote>${escapeHtml(exact)}</blockquote>${note ? `<p>${escapeHtml(note)}</p>` : ''}\n`,
  );
  return `<section><h2>${escapeHtml(title)}</h2>\n${list.join('')}</section>\n`;
}

const STYLE =
  'body{max-width:38rem;margin:2rem auto;padding:0 1rem;font:1.125rem/1.6 Georgia,serif;color:#1d1b18;background:#fdfcf9}' +
  'img{max-width:100%;height:auto}figure{margin:1.5em 0}figcaption{font-size:.85em}blockquote{margin-inline:0;padding-inline-start:1em;' +
  'border-inline-start:3px solid}table{border-collapse:collapse}td,th{padding:.3em .6em;border-bottom:1px solid;text-align:start}' +
  'header p{overflow-wrap:anywhere}mark{background:#ffe58a;color:inherit}';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
