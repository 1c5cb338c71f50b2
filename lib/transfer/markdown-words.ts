/** Signs that mean something in Markdown, what looks like an entity, and `!`, which makes of a link behind it a picture. */
const SIGNS = /[\\`*_[\]>~]|&(?=#?\w+;)|!$/g;
/** What would begin a link to anything but the web. */
const LINK = /\](?=\(\s*<?(?!https?:|mailto:)|:)/gi;

/** Words as the words they are, whatever signs are among them. */
export const escapedWords = (text: string) => withoutElements(text.replace(SIGNS, '\\$&'));

/** An entity, since there are programs that take a backslash behind an address for a part of it. */
const withoutElements = (text: string) => text.replaceAll('<', '&lt;');

/** The same in one line, as in a headline. */
export const plainWords = (text: string) => escapedWords(text.replace(/\s*\n\s*/g, ' '));

/** A note: the reader may write it as Markdown, but a note out of somebody's file brings no elements and no scripts. */
export const wordsOfReader = (note: string) => withoutElements(note).replace(LINK, '&#93;');

/** The address of a link: spaces and brackets would end it. */
export const linkTarget = (address: string) =>
  address
    .replace(/[\s()<>]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');

/** Code in a line; it may hold any number of backticks. */
export function codeSpan(code: string): string {
  const text = code.replace(/\s+/g, ' ');
  if (!text.trim()) return text;
  const ticks = '`'.repeat(longestRun(text) + 1);
  // A backtick at an end would become one of the marks.
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${ticks}${pad}${text}${pad}${ticks}`;
}

/** Code in lines of its own. */
export function codeBlock(code: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}\n${code.replace(/\n$/, '')}\n${fence}`;
}

function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}
