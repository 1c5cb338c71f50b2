import { asDirection } from '../as-direction.ts';
import type { Book, Chapter } from './book.ts';
import { escapeXml } from './xml.ts';

/** The files of a book that are text. Names and elements as EPUB 3.3 asks for. */

export const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

export const STYLE =
  'h1{line-height:1.2}img{max-width:100%;height:auto}figure{margin:1.5em 0}figcaption{font-size:.85em}' +
  'blockquote{margin-inline:0;padding-inline-start:1em;border-inline-start:3px solid}table{border-collapse:collapse}' +
  'td,th{padding:.3em .6em;border-bottom:1px solid;text-align:start}.source{font-size:.85em}mark{background:#ffe58a;color:inherit}';

export const chapterName = (index: number) => `chapter-${index + 1}.xhtml`;

/** What lists every file of the book, and in which order it is read. @param now ms since epoch */
export function packageFile(book: Book, now: number): string {
  const { identifier, title, author, publisher, lang, dir, publishedAt, chapters } = book;
  const pictures = chapters.flatMap((chapter) => chapter.pictures);
  const facts: [element: string, value: string | null][] = [
    ['title', title],
    // A book must name a language; `und` is the tag for one that is not known.
    ['language', lang || 'und'],
    ['creator', author],
    ['publisher', publisher],
    ['date', publishedAt > 0 ? isoSeconds(publishedAt) : null],
  ];
  const items = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...chapters.map(
      (_, n) => `<item id="c${n + 1}" href="${chapterName(n)}" media-type="application/xhtml+xml"/>`,
    ),
    ...pictures.map(
      ({ name, type }, n) => `<item id="p${n + 1}" href="${escapeXml(name)}" media-type="${type}"/>`,
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escapeXml(identifier)}</dc:identifier>
${facts.flatMap(([name, value]) => (value ? [`<dc:${name}>${escapeXml(value)}</dc:${name}>`] : [])).join('\n')}
<meta property="dcterms:modified">${isoSeconds(now)}</meta>
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine page-progression-direction="${asDirection(dir)}">
${chapters.map((_, n) => `<itemref idref="c${n + 1}"/>`).join('\n')}
</spine>
</package>
`;
}

/** The table of contents. */
export function navigationFile({ title, lang, dir, chapters }: Book): string {
  const entries = chapters.map((it, n) => `<li><a href="${chapterName(n)}">${escapeXml(it.title)}</a></li>`);
  return page(
    { title, lang, dir },
    `<nav epub:type="toc"><h1>${escapeXml(title)}</h1><ol>${entries.join('')}</ol></nav>`,
  );
}

export function chapterFile(chapter: Chapter): string {
  return page(chapter, chapter.xhtml);
}

function page({ title, lang, dir }: Pick<Chapter, 'title' | 'lang' | 'dir'>, body: string): string {
  const language = lang ? ` lang="${escapeXml(lang)}" xml:lang="${escapeXml(lang)}"` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${language} dir="${asDirection(dir)}">
<head><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>
${body}
</body>
</html>
`;
}

/** EPUB takes no fractions of a second. */
const isoSeconds = (at: number) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
