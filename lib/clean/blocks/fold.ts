/** White space folded, as it is shown. */
export function fold(text: string): string {
  // Nearly every text has single spaces only, and they need not be replaced by themselves.
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
