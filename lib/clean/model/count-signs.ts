/** What is counted in a text, each by the character. */
export interface Signs {
  /** Ends of sentences, closing quotation marks and brackets included. */
  sentences: number;
  /** Capital letters that begin a word. */
  capitals: number;
  digits: number;
  commas: number;
}

const ENDS = new Set([...'.!?…。！？।۔؟'].map((mark) => mark.charCodeAt(0)));
const CLOSES = new Set([...'"\'”’»)'].map((mark) => mark.charCodeAt(0)));
const COMMAS = new Set([...',،、，'].map((mark) => mark.charCodeAt(0)));
const CAPITALS = /\p{Lu}(?<!\p{L}\p{Lu})/gu;
const SPACE = 0x20;

/** @param text with single spaces and no other white space (`blocks/fold.ts`) */
export function countSigns(text: string): Signs {
  const signs: Signs = { sentences: 0, capitals: 0, digits: 0, commas: 0 };
  let inWord = false;
  let isPlain = true;
  let isEnd = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const small = code | 0x20;
    const letter = code < 0x80 && small >= 0x61 && small <= 0x7a;
    if (letter) {
      if (!inWord && code !== small) signs.capitals++;
      isEnd = false;
    } else if (code === SPACE) {
      if (isEnd) signs.sentences++;
      isEnd = false;
    } else if (code >= 0x30 && code <= 0x39) {
      signs.digits++;
      isEnd = false;
    } else {
      if (COMMAS.has(code)) signs.commas++;
      isEnd = ENDS.has(code) || (isEnd && CLOSES.has(code));
      // General punctuation aside, only a search tells letters from the rest.
      if (code > 0x7f && (code < 0x2000 || code > 0x206f)) isPlain = false;
    }
    inWord = letter;
  }
  if (isEnd) signs.sentences++;
  if (!isPlain) signs.capitals = text.match(CAPITALS)?.length ?? 0;
  return signs;
}
