import type { RemovalKind } from '../../article.ts';
import { foldText } from '../../rules/fold-text.ts';
import { hasLetter, isAscii } from '../../rules/letters.ts';
import type { Blocks, Leaf } from '../blocks/block.ts';
import { hostOf } from '../blocks/host-of.ts';
import type { CleanContext } from '../context.ts';
import { says } from './says.ts';

/** Manuals, columns and blogs say "we" or "you" throughout, and a story about newsletters speaks of them. */
export interface Voice {
  /** Shares of the paragraphs in which the story says "we" (or names the site), and "you". */
  us: number;
  you: number;
  /** How many of its paragraphs speak of what each kind offers. */
  topics: ReadonlyMap<RemovalKind, number>;
  /** What the headline speaks of. */
  headline: ReadonlySet<RemovalKind>;
  paragraphs: number;
  /** Short blocks that ask: many of them are an interview, or advice in questions and answers. */
  questions: number;
  site: Site;
}

/** The site's name as the lists compare words, without "the"; empty when unknown or too short to tell. */
interface Site {
  name: string;
  /** Its last word, with its capital: "the Tribune said". */
  short: string;
  /** The name in its address, without hyphens; empty when it may be a common word. */
  host: string;
}

const PARAGRAPH_WORDS = 15;
const MOST_WORDS = 90;
const QUESTION_WORDS = 30;
const QUESTION = /[?？؟;]["”»’]?$|^(?:Q|F|P)[:.]/u;
const SHORTEST_NAME = 4;
/** A name in an address that is long enough to be no common word. */
const SPELLED = /^[a-z0-9-]{6,}$/;

export function readVoice(
  { leaves }: Blocks,
  { metadata, href }: CleanContext,
  headline: ReadonlySet<RemovalKind>,
): Voice {
  const site = readSite(metadata.siteName ?? '', hostOf(href));
  const topics = new Map<RemovalKind, number>();
  let [paragraphs, us, you] = [0, 0, 0];
  for (const leaf of leaves) {
    if (leaf.type !== 'text' || leaf.words < PARAGRAPH_WORDS || leaf.words > MOST_WORDS) continue;
    paragraphs++;
    if (says(leaf, 'us') || naming(leaf, site)) us++;
    if (says(leaf, 'you')) you++;
    for (const kind of kindsOf(leaf)) topics.set(kind, (topics.get(kind) ?? 0) + 1);
  }
  const all = Math.max(1, paragraphs);
  const questions = leaves.filter(isQuestion).length;
  return { us: us / all, you: you / all, topics, headline, paragraphs, questions, site };
}

const isQuestion = ({ words, text }: Leaf): boolean => words <= QUESTION_WORDS && QUESTION.test(text);

function kindsOf(leaf: Leaf): Set<RemovalKind> {
  const kinds = new Set<RemovalKind>();
  for (const { kind, strength } of leaf.address) if (kind && strength === 'offer') kinds.add(kind);
  for (const { kind, strength } of leaf.hits) if (kind && strength === 'sure') kinds.add(kind);
  return kinds;
}

function readSite(siteName: string, host: string): Site {
  const name = foldText(siteName).replace(/^the /, '');
  const short = siteName.split(/\s+/).at(-1) ?? '';
  const label = host.split('.').at(-2) ?? '';
  return {
    name: name.length < SHORTEST_NAME ? '' : name,
    short: isName(short) ? short : '',
    host: SPELLED.test(label) ? label.replaceAll('-', '') : '',
  };
}

/** 0: not named; 1: by its last word; 2: by all of its name; 3: it begins with that. */
export function naming({ folded, text, words }: Leaf, { name, short, host }: Site): 0 | 1 | 2 | 3 {
  if (name && folded.includes(name)) return folded.replace(/^the /, '').startsWith(name) ? 3 : 2;
  // With or without spaces between its words.
  if (words <= MOST_WORDS && host && folded.replaceAll(' ', '').includes(host)) return 2;
  return short && holdsWord(text, short) ? 1 : 0;
}

/** A word of letters that begins with a capital. */
const isName = (word: string): boolean =>
  isAscii(word) ? /^[A-Z][a-z]{3,}$/.test(word) : /^\p{Lu}\p{Ll}{3,}$/u.test(word);

/** An expression with these bounds would cost more to make than all its uses. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!hasLetter(text.charAt(at - 1)) && !hasLetter(text.charAt(at + word.length))) return true;
  return false;
}
