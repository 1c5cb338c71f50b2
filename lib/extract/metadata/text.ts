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

/** One line of plain text: entities that were escaped twice are read, tags dropped, white space folded. */
export function cleanText(text: string): string {
  const plain = text.includes('&')
    ? text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (whole, dec, hex, name) => {
        const code = dec ? Number(dec) : hex ? Number.parseInt(hex, 16) : 0;
        if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
        return (name && NAMED[name.toLowerCase()]) ?? whole;
      })
    : text;
  return plain
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters and digits only, lower case, one space: for comparing what was typeset differently. */
export function bare(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
