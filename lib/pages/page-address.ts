import { parseUrl } from '../extract/parse-url.ts';

/** Names under which sites count the pages of one story in the query. */
const PARAMETERS =
  /^(?:page|p|pg|pageno|page_no|pagenumber|paged|pagina|página|seite|sida|side|sivu|strona|stranka|sayfa|slide|part)$/i;
/** A last path segment that is nothing but the number of a page. */
const SEGMENT =
  /^(?:(?:page|seite|pagina|sida|side|sivu|strona|stranka|sayfa|slide|part)[-_]?)?(\d{1,2})(?:\.html?)?$/i;
/** A segment that only announces the number behind it. */
const WORD = /^(?:page|seite|pagina|sida|side|sivu|strona|stranka|sayfa|slide|part)$/i;
/** A number that is set off at the end of the last segment, as `story,2.html` and `story_2.html`. */
const SUFFIX = /^(.+?)[,_](\d{1,2})(\.html?)?$/i;

/** An address as that of one page of a story: what is the same for all of its pages, and which page it is. */
export interface PageAddress {
  story: string;
  page: number;
}

/** Reads an address so; one without a number is page 1 of itself. Null: no address of the web. */
export function pageAddress(url: string): PageAddress | null {
  const parsed = parseUrl(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null;
  let page = 1;
  const query = [...parsed.searchParams].filter(([name, value]) => {
    const isPage = PARAMETERS.test(name) && /^\d{1,2}$/.test(value) && page === 1;
    if (isPage) page = Number(value);
    return !isPage;
  });
  const segments = parsed.pathname.split('/').filter(Boolean);
  if (page === 1) page = takeFromPath(segments);
  const rest = query.map(([name, value]) => `${name}=${value}`).sort();
  return { story: `${parsed.origin}/${segments.join('/')}?${rest.join('&')}`, page };
}

/** Takes the number off the path, if there is one; a path of nothing else has none. */
function takeFromPath(segments: string[]): number {
  const last = segments.at(-1) ?? '';
  const alone = SEGMENT.exec(last);
  if (alone && segments.length > 1) {
    segments.pop();
    if (WORD.test(segments.at(-1) ?? '') && segments.length > 1) segments.pop();
    return Number(alone[1]);
  }
  const suffix = SUFFIX.exec(last);
  if (!suffix) return 1;
  segments[segments.length - 1] = `${suffix[1]}${suffix[3] ?? ''}`;
  return Number(suffix[2]);
}
