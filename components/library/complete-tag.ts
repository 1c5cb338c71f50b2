/** More would push the list out of a popup, and are quicker to type than to find. */
const MOST_OFFERED = 6;

/**
 * Tags in use that begin with what is typed, then those in which a later word does; none before something is typed.
 * Accents and capitals do not matter.
 */
export function completeTag(typed: string, known: readonly string[], present: readonly string[]): string[] {
  const start = fold(typed.trim());
  if (!start) return [];
  const others = known.filter((tag) => !present.includes(tag));
  const first = others.filter((tag) => fold(tag).startsWith(start));
  const later = others.filter((tag) => fold(tag).includes(` ${start}`) && !first.includes(tag));
  return [...first, ...later].slice(0, MOST_OFFERED);
}

function fold(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
