import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  name: string;
  text: string;
}

/** Files below the given folders whose name matches. */
export function sourceFiles(folders: string[], pattern: RegExp): SourceFile[] {
  return folders
    .flatMap(walk)
    .filter((name) => pattern.test(name))
    .map(readSource);
}

export function readSource(name: string): SourceFile {
  return { name, text: readFileSync(path.join(ROOT, name), 'utf8') };
}

function walk(folder: string): string[] {
  const full = path.join(ROOT, folder);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [folder];
  return readdirSync(full).flatMap((entry) => walk(`${folder}/${entry}`));
}

export const OUR_CODE = sourceFiles(['lib', 'components', 'entrypoints'], /\.tsx?$/);

/**
 * Source without comments, so that words in prose do not count. Strings survive well enough for a look at names: a
 * comment begins a line or follows a space, which the `/*` of a match pattern does not.
 */
export function withoutComments(text: string): string {
  return text.replace(/(^|\s)\/\*[\s\S]*?\*\//g, '$1').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

/** What a file imports: relative paths as names from the root, packages as they are written. */
export function importsOf({ name, text }: SourceFile): string[] {
  const found = withoutComments(text).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g);
  return [...found].map(([, it = '']) => (it.startsWith('.') ? path.posix.join(path.dirname(name), it) : it));
}
