import { isAscii } from '../../rules/letters.ts';

/** Letters that a shortened month must share with the whole name. */
const SHORTEST = 3;

/** English is asked for on most pages, and to ask the platform for the first time takes it milliseconds. */
const ENGLISH =
  'january february march april may june july august september october november december jan feb mar apr may jun jul aug sep oct nov dec'.split(
    ' ',
  );
const known = new Map<string, string[]>();
/** How the platform is asked: long names as they stand in a date ("мая"), standing alone ("май"), then short ones. */
const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long', day: 'numeric' },
  { month: 'long' },
  { month: 'short' },
];

/** 1…12 for a month's name or its shortening, in the page's language or English; 0 for another word. */
export function monthNumber(word: string, lang: string | null): number {
  const folded = fold(word);
  if (folded.length < SHORTEST) return 0;
  for (const names of namesFor(lang)) {
    const at = names.findIndex((name) => name === folded || isShortening(folded, name));
    if (at >= 0) return (at % 12) + 1;
  }
  return 0;
}

/** The likeliest first: nearly every name is found among those, and to ask the platform for more takes its time. */
function* namesFor(lang: string | null): Generator<readonly string[]> {
  if (lang && !/^en\b/.test(lang))
    for (const [i, style] of STYLES.entries()) yield remembered(`${lang} ${i}`, () => namesIn(lang, style));
  yield ENGLISH;
}

function remembered(key: string, read: () => string[]): string[] {
  let names = known.get(key);
  if (!names) {
    names = read();
    known.set(key, names);
  }
  return names;
}

function namesIn(locale: string, style: Intl.DateTimeFormatOptions): string[] {
  const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC', calendar: 'gregory' });
  return Array.from({ length: 12 }, (_, index) => {
    const parts = format.formatToParts(Date.UTC(2001, index, 15));
    return fold(parts.find((part) => part.type === 'month')?.value ?? '');
  });
}

/** "sept" for "september": the start of a name, but no other word that begins like one ("mars", "decor"). */
const isShortening = (word: string, name: string): boolean =>
  word.length <= 4 && name.length > word.length && name.startsWith(word);

const fold = (text: string): string =>
  (isAscii(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase().replace(/\.$/, '');
