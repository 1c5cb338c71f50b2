import { existsSync } from 'node:fs';
import path from 'node:path';

export interface Wish {
  /** Addresses, and paths of saved pages; empty for the sample page. */
  pages: Page[];
  /** Print one JSON array and nothing else on standard output. */
  json: boolean;
  /** Work without a window even where there is a display. */
  headless: boolean;
}

export type Page = { type: 'url'; url: string } | { type: 'file'; file: string };

export const USAGE = `npm start -- [--json] [--headless] [<url or .html file> …]

Without pages: a sample news page of our own.
--json      save each page for real, and print what the library then holds as one JSON array
--headless  no window, even where there is a display`;

/** Reads the command line; throws words for a person. */
export function readArguments(args: string[]): Wish {
  const flags = args.filter((it) => it.startsWith('-'));
  const unknown = flags.filter((it) => it !== '--json' && it !== '--headless');
  if (unknown.length > 0) throw new Error(`I do not know ${unknown.join(' ')}.\n\n${USAGE}`);
  const pages = args.filter((it) => !it.startsWith('-')).map(readPage);
  return { pages, json: flags.includes('--json'), headless: flags.includes('--headless') };
}

function readPage(given: string): Page {
  if (/^https?:\/\//i.test(given)) return { type: 'url', url: new URL(given).href };
  const file = path.resolve(given);
  if (!existsSync(file))
    throw new Error(`${given} is neither an address (https://…) nor a file.\n\n${USAGE}`);
  return { type: 'file', file };
}
