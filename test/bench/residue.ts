import promo from './promo-words.json' with { type: 'json' };

/** Longest lines, in words, that a pattern of each place may meet. */
const LIMITS = { anywhere: 80, short: 15, start: 25 };
/** A line is in the truth when this share of its 4-word shingles is: sentences are joined and parted differently. */
const SHARED_SHINGLES = 0.6;

const LETTER = '[\\p{L}\\p{N}]';
const ANYWHERE = new RegExp(`(?<!${LETTER})(?:${promo.anywhere.join('|')})(?!${LETTER})`, 'u');
const SHORT = new RegExp(`(?<!${LETTER})(?:${promo.short.join('|')})(?!${LETTER})`, 'u');
const START = new RegExp(`^[^\\p{L}\\p{N}]*(?:${promo.start.join('|')})`, 'u');

const tokens = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The lines of `text` that `truth` does not have. */
export function residueLines(text: string, truth: string): string[] {
  const all = tokens(truth);
  const whole = ` ${all.join(' ')} `;
  const shingles = new Set(all.map((_, i) => all.slice(i, i + 4).join(' ')));
  return text.split('\n').filter((line) => {
    const own = tokens(line);
    if (!own.length || whole.includes(` ${own.join(' ')} `)) return false;
    const parts = own.slice(3).map((_, i) => own.slice(i, i + 4).join(' '));
    const shared = parts.filter((part) => shingles.has(part)).length;
    return !parts.length || shared / parts.length < SHARED_SHINGLES;
  });
}

/** True when the line is promotion or page furniture, by keywords: a count that steers, not a truth. */
export function isPromotion(line: string): boolean {
  const length = tokens(line).length;
  const text = line.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
  return (
    (length <= LIMITS.anywhere && ANYWHERE.test(text)) ||
    (length <= LIMITS.short && SHORT.test(text)) ||
    (length <= LIMITS.start && START.test(text))
  );
}
