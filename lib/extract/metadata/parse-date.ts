import { WORD_LETTER } from '../../rules/letters.ts';
import { monthNumber } from './month-names.ts';

/** Earliest and latest year that a story may bear; others are archive numbers and mistakes. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;

/**
 * What a machine-readable field means, as ISO 8601: the day as the page writes it, with the time where there is one.
 * Null when it names no day.
 */
export function parseStamp(text: string, lang: string | null): string | null {
  const iso =
    /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i.exec(
      text,
    );
  if (iso) return stamp(iso);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{0,6}Z?)?$/.exec(text.trim());
  if (compact) return day(compact[1], compact[2], compact[3]);
  if (/^\d{10}(?:\d{3})?$/.test(text.trim())) {
    const value = Number(text);
    return new Date(value < 1e11 ? value * 1000 : value).toISOString();
  }
  return findDate(text, lang)?.date ?? null;
}

/** What every form below has in it; nearly all lines that are asked have not. */
const MAY_HOLD_DATE = /\d{4}|\d[./-]\s?\d{1,2}[./-]\s?\d\d/;

/** The first date that a reader would see in the text, as `YYYY-MM-DD`, and where it starts and ends. */
export function findDate(
  text: string,
  lang: string | null,
): { date: string; start: number; end: number } | null {
  if (!MAY_HOLD_DATE.test(text)) return null;
  let best: { date: string; start: number; end: number } | null = null;
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const date = read(match, lang);
      if (!date) continue;
      if (!best || match.index < best.start)
        best = { date, start: match.index, end: match.index + match[0].length };
      break;
    }
  }
  return best;
}

type Read = (match: RegExpMatchArray, lang: string | null) => string | null;

const ORDINAL = '[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH]';
const MONTH = `[${WORD_LETTER}]{3,}`;

const FORMS: readonly { pattern: RegExp; read: Read }[] = [
  {
    pattern: /(?<!\d)(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/g,
    read: ([, y, , m, d]) => day(y, m, d),
  },
  { pattern: /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})/g, read: ([, y, m, d]) => day(y, m, d) },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:${ORDINAL}|[eE][rR]|\\.|º|ª|-)?[\\s-]*(?:[dD][eE]\\s|[oO][fF]\\s)?\\s*(${MONTH})[.,]?[\\s,-]*(?:[dD][eE][lL]?\\s)?\\s*(\\d{4})(?!\\d)`,
      'g',
    ),
    read: ([, d, m, y], lang) => day(y, monthNumber(m ?? '', lang), d),
  },
  {
    // Tried at the start of a word only, or each of its letters would be one.
    pattern: new RegExp(
      `(?<![${WORD_LETTER}])(${MONTH})\\.?\\s*(\\d{1,2})(?:${ORDINAL})?\\s*,?\\s+(\\d{4})(?!\\d)`,
      'g',
    ),
    read: ([, m, d, y], lang) => day(y, monthNumber(m ?? '', lang), d),
  },
  {
    pattern: /(?<![\d.])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d.]\d)/g,
    read: ([, a, mark, b, y], lang) => {
      const year = y?.length === 2 ? `20${y}` : y;
      return monthFirst(Number(a), Number(b), mark ?? '', lang) ? day(year, a, b) : day(year, b, a);
    },
  },
];

/** `3/4/2026` is March in the United States alone; English without a region is taken for American. */
function monthFirst(a: number, b: number, mark: string, lang: string | null): boolean {
  if (a > 12) return false;
  if (b > 12) return true;
  return mark !== '.' && (lang === null || /^en(?:-(?:US|PH|CA))?$/i.test(lang));
}

function stamp([, y, m, d, time, zone]: RegExpExecArray): string | null {
  const date = day(y, m, d);
  if (!date || !time) return date;
  const full = time.padStart(time.length > 5 ? 8 : 5, '0') + (time.length > 5 ? '' : ':00');
  const offset = /^(?:UTC|GMT|Z)$/i.test(zone ?? '')
    ? 'Z'
    : (zone ?? '').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return `${date}T${full}${offset}`;
}

function day(y: string | undefined, m: string | number | undefined, d: string | undefined): string | null {
  const [year, month, date] = [Number(y), Number(m), Number(d)];
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && date >= 1 && date <= 31))
    return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
