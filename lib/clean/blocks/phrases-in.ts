import { foldText } from '../../rules/fold-text.ts';
import { isAddress, matchPhrases, type PhraseHit, SURE_WORDS } from '../../rules/match-phrases.ts';
import type { PhraseList } from '../../rules/schema.ts';

/** "Enjoyed this? Sign up …": what follows a question to the reader is a beginning, too. */
const QUESTION = /[?？؟]["”»’]?\s*(?=[\p{L}\p{N}])/u;
const MAY_QUESTION = /[?？؟]/;

export interface Phrases {
  hits: PhraseHit[];
  /** Words by which a site speaks to its reader, and of what it offers. */
  address: PhraseHit[];
}

/** What the word lists find in one text, which `folded` is the beginning of. */
export function phrasesIn(
  text: string,
  folded: string,
  words: number,
  lists: readonly PhraseList[],
): Phrases {
  const hits: PhraseHit[] = [];
  const address: PhraseHit[] = [];
  for (const hit of matchPhrases(folded, words, lists)) (isAddress(hit) ? address : hits).push(hit);
  const question = words <= SURE_WORDS && MAY_QUESTION.test(text) ? QUESTION.exec(text) : null;
  if (question) {
    const answer = foldText(text.slice(question.index + question[0].length));
    for (const hit of matchPhrases(answer, words, lists))
      if (!isAddress(hit) && !hits.some(({ phrase }) => phrase === hit.phrase)) hits.push(hit);
  }
  if (formalIn(lists).some((formal) => formal.test(text)))
    address.push({ kind: null, strength: 'you', phrase: 'formal' });
  return { hits, address };
}

const known = new WeakMap<readonly PhraseList[], RegExp[]>();

/** Words for the reader that only their capital tells from others: German "Sie". */
function formalIn(lists: readonly PhraseList[]): RegExp[] {
  let patterns = known.get(lists);
  if (!patterns) {
    patterns = lists.flatMap(({ address }) => (address?.formal ? new RegExp(address.formal, 'u') : []));
    known.set(lists, patterns);
  }
  return patterns;
}
