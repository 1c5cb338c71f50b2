/** Characters that some file system refuses, or that make a name look like another. */
const REFUSED = /[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu;
/** Names of devices in Windows, whatever follows a dot. */
const RESERVED = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³]|conin\$|conout\$) *(?:\.|$)/i;
/** Characters; file systems allow 255 bytes, and a letter may take four. */
const MAX = 60;

/** A name for a file that holds the article `title`, good in every system. @param extension without its dot */
export function fileName(title: string, extension: string): string {
  const plain = title.normalize('NFC').replace(REFUSED, ' ').replace(/\s+/g, ' ');
  const short = Array.from(plain)
    .slice(0, MAX)
    .join('')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const name = short === '' || RESERVED.test(short) ? `article ${short}`.trim() : short;
  return `${name}.${extension}`;
}
