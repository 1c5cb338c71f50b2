/** Letters that a shortened month must share with the whole name. */
const SHORTEST = 3;

const known = new Map<string, string[]>();

/** 1…12 for a month's name or its shortening, in the page's language or English; 0 for another word. */
export function monthNumber(word: string, lang: string | null): number {
  const folded = fold(word);
  if (folded.length < SHORTEST) return 0;
  for (const locale of lang && !/^en\b/.test(lang) ? [lang, 'en'] : ['en']) {
    const names = monthNames(locale);
    const at = names.findIndex((name) => name === folded || isShortening(folded, name));
    if (at >= 0) return (at % 12) + 1;
  }
  return 0;
}

/** Long names as they stand in a date ("мая"), standing alone ("май"), then short ones. The platform knows them all. */
function monthNames(locale: string): string[] {
  let names = known.get(locale);
  if (!names) {
    names = [
      { month: 'long', day: 'numeric' } as const,
      { month: 'long' } as const,
      { month: 'short' } as const,
    ].flatMap((style) =>
      namesIn(new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC', calendar: 'gregory' })),
    );
    known.set(locale, names);
  }
  return names;
}

function namesIn(format: Intl.DateTimeFormat): string[] {
  return Array.from({ length: 12 }, (_, index) => {
    const parts = format.formatToParts(Date.UTC(2001, index, 15));
    return fold(parts.find((part) => part.type === 'month')?.value ?? '');
  });
}

/** "sept" for "september": the start of a name, but no other word that begins like one ("mars", "decor"). */
const isShortening = (word: string, name: string): boolean =>
  word.length <= 4 && name.length > word.length && name.startsWith(word);

const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/, '');
