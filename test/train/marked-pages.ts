import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import type { CorpusPage } from '../bench/corpora.ts';

/** Name of their set. */
export const MARKED = 'marked';

const MARK = /\sdata-t=(?:"[^"]*"|'[^']*'|\w+)/g;

/**
 * Pages of ours in which each block bears `data-t="keep"` (story) or `data-t="drop"`; what bears none is not judged. The first
 * comment tells the address: `<!-- url: https://… -->`. None when `dir` has no such pages.
 */
export function readMarkedPages(dir: string): CorpusPage[] {
  return globSync('*/*.html', { cwd: dir })
    .sort()
    .flatMap((file) => {
      const source = readFileSync(path.join(dir, file), 'utf8');
      const url = /<!--\s*url:\s*(\S+)/.exec(source)?.[1];
      if (!url || !source.includes('data-t=')) return [];
      const { document } = new JSDOM(source).window;
      const said = (mark: string): string[] =>
        [...document.querySelectorAll(`[data-t="${mark}"]`)].map(({ textContent }) => textContent ?? '');
      const truth = { with: said('keep'), without: said('drop') };
      return [{ id: file.replace('.html', ''), url, truth, html: () => source.replace(MARK, '') }];
    });
}
