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

/** What ends a sentence, up to the next one. */
const SENTENCE_END = /[.!?…。！？।؟:]["'”’»」)]*\s*(?=[\p{L}\p{N}])/gu;

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)?/uy;
/** `foldText` does nothing else to it. */
const PLAIN = /^[A-Za-z0-9]*$/;
/** Longer than any ending. */
const LAST_CHARACTERS = 24;

/** How many sentences of a text ask something, and whether the first does. */
export function countAsks(text: string, { ask, askEnds }: AddressWords): { asks: number; first: boolean } {
  let asks = 0;
  let first = false;
  SENTENCE_END.lastIndex = 0;
  for (let start = 0; start >= 0; ) {
    const end = SENTENCE_END.exec(text);
    if (
      ask.has(wordAt(text, start)) ||
      (askEnds.length > 0 && endsIn(text.slice(start, end ? end.index + 1 : undefined), askEnds))
    ) {
      asks++;
      if (start === 0) first = true;
    }
    start = end ? SENTENCE_END.lastIndex : -1;
  }
  return { asks, first };
}

/** The word that begins at `at`, as the lists compare it; '' when none does. */
function wordAt(text: string, at: number): string {
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
