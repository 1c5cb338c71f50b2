import { foldText } from '../../rules/fold-text.ts';
import type { PhraseList } from '../../rules/schema.ts';

/** The single words of the lists that are looked for at certain places, or counted. */
export interface AddressWords {
  /** First words of a sentence that asks. */
  ask: ReadonlySet<string>;
  /** Ends of its last word, in languages whose verb stands there. */
  askEnds: readonly string[];
  tells: ReadonlySet<string>;
  /** Where words are not parted: what tells, as it stands in the text. */
  tellsInside: readonly string[];
}

const known = new WeakMap<readonly PhraseList[], AddressWords>();

export function addressWords(lists: readonly PhraseList[]): AddressWords {
  let words = known.get(lists);
  if (!words) {
    const ask = lists.flatMap((list) => split(list.address?.ask));
    words = {
      ask: new Set(ask.filter((word) => !word.startsWith('~')).map(foldText)),
      askEnds: ask.filter((word) => word.startsWith('~')).map((word) => foldText(word.slice(1))),
      tells: new Set(
        lists.flatMap((list) => (list.unspaced ? [] : split(list.address?.tells).map(foldText))),
      ),
      tellsInside: lists.flatMap((list) => (list.unspaced ? split(list.address?.tells) : [])),
    };
    known.set(lists, words);
  }
  return words;
}

const split = (words = ''): string[] => words.split(' ').filter(Boolean);

/** What ends a sentence, up to the next one. Beyond ASCII `BEGINS` tells whether one begins there. */
const SENTENCE_END = /[.!?…。！？।؟:]["'”’»」)]*\s*(?=[A-Za-z0-9]|[^\0-\x7f])/g;
const BEGINS = /[\p{L}\p{N}]/uy;

/** Nothing follows that the other expression might take for a part of the word. */
const ASCII_WORD = /[A-Za-z0-9]+(?:'[A-Za-z]+)?(?=[^'A-Za-z0-9\x80-\uffff]|$)/y;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/uy;
/** `foldText` does nothing else to it. */
const PLAIN = /^[A-Za-z0-9]*$/;
/** Longer than any ending. */
const LAST_CHARACTERS = 24;

/** How many sentences of a text ask something, and whether the first does. */
export function countAsks(text: string, { ask, askEnds }: AddressWords): { asks: number; first: boolean } {
  let asks = 0;
  let first = false;
  for (let start = 0; start < text.length; ) {
    const { mark, next } = sentenceEnd(text, start);
    if (ask.has(wordAt(text, start)) || (askEnds.length > 0 && endsIn(text.slice(start, mark), askEnds))) {
      asks++;
      if (start === 0) first = true;
    }
    start = next;
  }
  return { asks, first };
}

/** Where the sentence that begins at `start` ends, with its mark, and where the next one begins. */
function sentenceEnd(text: string, start: number): { mark: number; next: number } {
  SENTENCE_END.lastIndex = start;
  for (let end = SENTENCE_END.exec(text); end; end = SENTENCE_END.exec(text)) {
    const next = SENTENCE_END.lastIndex;
    BEGINS.lastIndex = next;
    if (text.charCodeAt(next) < 0x80 || BEGINS.test(text)) return { mark: end.index + 1, next };
  }
  return { mark: text.length, next: text.length };
}

/** The word that begins at `at`, as the lists compare it; '' when none does. */
function wordAt(text: string, at: number): string {
  ASCII_WORD.lastIndex = at;
  if (ASCII_WORD.test(text)) return text.slice(at, ASCII_WORD.lastIndex).replace("'", '').toLowerCase();
  if (text.charCodeAt(at) < 0x80 && !/[A-Za-z0-9]/.test(text.charAt(at))) return '';
  WORD.lastIndex = at;
  if (!WORD.test(text)) return '';
  const word = text.slice(at, WORD.lastIndex);
  return PLAIN.test(word) ? word.toLowerCase() : foldText(word);
}

function endsIn(sentence: string, ends: readonly string[]): boolean {
  const last = foldText(sentence.slice(-LAST_CHARACTERS));
  return ends.some((end) => last.endsWith(end));
}

/** Words that tell, as a share of all. */
export function shareOfTelling(folded: string, words: number, { tells, tellsInside }: AddressWords): number {
  let count = 0;
  for (const word of folded.split(' ')) if (tells.has(word)) count++;
  for (const part of tellsInside) if (folded.includes(part)) count++;
  return words ? Math.min(0.5, count / words) : 0;
}
