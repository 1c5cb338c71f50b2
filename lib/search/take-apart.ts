import { type Clause, clauseOf, type Query } from './query.ts';
import { segmentWords } from './segment-words.ts';
import { isPaired } from './tokenize.ts';

/** Written between words to join them: と, の, は. A story is about none of them. */
const ONLY_HIRAGANA = /^\p{Script=Hiragana}$/u;

/**
 * The same query with what was typed without spaces taken apart into its words: 北京天气 → 北京, 天气. Quoted phrases
 * and exclusions stay as they are. Null when there is nothing to take apart, or the browser knows no words.
 */
export function takeApart(query: Query): Query | null {
  const all = query.all.flatMap(partsOf);
  return all.length === query.all.length && all.every((part, i) => part.text === query.all[i]?.text)
    ? null
    : { ...query, all };
}

function partsOf(clause: Clause): Clause[] {
  if (clause.phrase || clause.terms.length < 2 || !isPaired(clause.text)) return [clause];
  const words = gluedWords(clause.text);
  if (words.length === 0) return [clause];
  return words.map((word, i) => clauseOf(word, { prefix: clause.prefix && i === words.length - 1 }));
}

/** The words of a text. Lone letters in a row are one: names that the browser does not know fall into letters. */
function gluedWords(text: string): string[] {
  const words: string[] = [];
  let lone = 0;
  for (const word of segmentWords(text)) {
    const isLone = [...word].length === 1;
    if (isLone && ONLY_HIRAGANA.test(word)) {
      lone = 0;
      continue;
    }
    if (isLone && lone > 0) words.push(`${words.pop()}${word}`);
    else words.push(word);
    lone = isLone ? lone + 1 : 0;
  }
  return words;
}
