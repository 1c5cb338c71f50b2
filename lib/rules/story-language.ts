import words from './common-words.json' with { type: 'json' };
import { guessLanguage } from './guess-language.ts';
import { listName } from './phrases.ts';

/** One word in so many is among the most common of its language; text of another language has hardly any. */
const SPOKEN = 0.12;
/** Fewer words are a caption or a name. */
const LEAST_WORDS = 20;
const READ_CHARACTERS = 800;

/**
 * The language (BCP 47) that a story is in: what the page declares, unless its words are plainly of another one. Templates
 * are made in English, and many say so for ever; other pages say nothing.
 * @param sample some of its text
 */
export function storyLanguage(declared: string | null, sample: string): string | null {
  const shareOfDeclared = declared ? shareOfCommon(sample, listName(declared)) : 0;
  // Null: a language whose words nobody has listed.
  if (declared && (shareOfDeclared === null || shareOfDeclared >= SPOKEN)) return declared;
  const seen = guessLanguage(sample);
  if (!declared || !seen) return seen ?? declared;
  const shareOfSeen = shareOfCommon(sample, seen);
  return shareOfSeen === null || shareOfSeen >= SPOKEN ? seen : declared;
}

const lists = new Map<string, ReadonlySet<string> | null>();

/** 0…1; 1 where there are too few words to tell, null for a language without a list. */
function shareOfCommon(text: string, lang: string): number | null {
  let common = lists.get(lang);
  if (common === undefined) {
    const list = (words as Record<string, string>)[lang];
    common = list ? new Set(list.split(' ')) : null;
    lists.set(lang, common);
  }
  if (!common) return null;
  const said = text
    .slice(0, READ_CHARACTERS)
    .toLowerCase()
    .split(/[\s.,;:!?]+/);
  if (said.length < LEAST_WORDS) return 1;
  let count = 0;
  for (const word of said) if (common.has(word)) count++;
  return count / said.length;
}
