import { isAscii } from '../../rules/letters.ts';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

/** Characters without width, that typesetting leaves behind. The joiners (U+200C, U+200D) are spelling, and stay. */
const INVISIBLE = /[\u200b\u200e\u200f\u2060\ufeff\u00ad]/g;

/** One line: white space folded, invisible characters gone. */
export function foldSpace(text: string, trimmed = true): string {
  const folded = text.replace(INVISIBLE, '').replace(/\s+/g, ' ');
  return trimmed ? folded.trim() : folded;
}

/** One line of plain text from a field for machines: entities that were escaped twice are read, inline tags dropped. */
export function cleanText(text: string): string {
  const plain = text.includes('&')
    ? text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|(\w{2,6}));/gi, decode)
    : text;
  return foldSpace(
    plain.replace(/<\/?(?:a|b|i|em|strong|span|p|br|sup|sub|u|small|font)(?:\s[^<>]{0,200})?\/?>/gi, ' '),
  );
}

function decode(whole: string, dec?: string, hex?: string, name?: string): string {
  const code = dec ? Number(dec) : hex ? Number.parseInt(hex, 16) : 0;
  if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  return (name && NAMED[name.toLowerCase()]) ?? whole;
}

/** Letters and digits only, lower case, one space: for comparing what was typeset differently. */
export function bare(text: string): string {
  const found = isAscii(text)
    ? text.toLowerCase().match(/[a-z0-9]+/g)
    : text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu);
  return (found ?? []).join(' ');
}
