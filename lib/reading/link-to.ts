/**
 * The address of a web page, or of a file where the reader lets extensions read them, as that of a link. Undefined for
 * anything else that a damaged library, or one from elsewhere, may hold: a script's address would be ours.
 */
export function linkTo(url: string): string | undefined {
  return /^(?:https?|file):/i.test(url) ? url : undefined;
}
