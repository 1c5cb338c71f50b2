export const FOLDS = 5;

/** Pages of one site, with all its subdomains, fall into one fold. */
export function foldOf({ url }: { url: string }): number {
  const site = new URL(url).hostname.split('.').slice(-2).join('.');
  let hash = 0;
  for (const character of site) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}

/** The part of the lines that a text belongs to, whatever stands around it. */
export function partOf(text: string): number {
  let hash = 7;
  for (const character of text) hash = (hash * 31 + character.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}
