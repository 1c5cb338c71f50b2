import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A line of `pitches/<lang>.txt`: what a site says to its reader, or (`story`) a sentence of news about such things. */
export interface PitchLine {
  lang: string;
  kind: string;
  text: string;
}

const FOLDER = new URL('pitches/', import.meta.url).pathname;

/** `kind: text`, one a line. `{site}`, `{author}` and `{host}` stand for those of a page. */
export function readPitchLines(): PitchLine[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) =>
      readFileSync(path.join(FOLDER, name), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const [, kind = '', text = ''] = /^(\w+): (.*)$/.exec(line) ?? [];
          return { lang: path.basename(name, '.txt'), kind, text };
        }),
    );
}
