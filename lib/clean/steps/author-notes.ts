import { foldText } from '../../rules/fold-text.ts';
import { type Blocks, isProse, type Leaf } from '../blocks/block.ts';
import { condemn, strongestHit } from '../blocks/condemn.ts';
import type { CleanContext } from '../context.ts';

const MOST_WORDS = 130;
/** Less before the note, and it may be the story. */
const STORY_WORDS = 30;
/** What a site says of itself at the end. */
const SITE_WORDS = 45;
/** The model must doubt the block; less when it begins with the name of its author or of the site. */
const DOUBT = 0.3;
const DOUBT_OF_NAMED = 0.15;
/** One line that begins with the whole name, and nothing after it. */
const DOUBT_OF_LAST_LINE = 0.06;
const LINE_WORDS = 16;
/** It begins with the whole name, and says for which site. */
const DOUBT_OF_BOTH = 0.03;
/** Nothing but where to write, after the end. */
const MAIL_ONLY = /^\S+@[\w-]+(?:\.[\w-]+)+$/;
const MAIL_LAST = /\s\S+@[\w-]+(?:\.[\w-]+)+\.?$/;
/** "Ada Lowrie writes …", or the first name alone of a known author. In scripts without capitals nothing is a name. */
const NAME =
  /^\p{Lu}[\p{L}’'.-]+(?:\s(?:\p{Lu}[\p{L}’'.-]*|de|van|von|der|den|af|da|di|la))*(?=\s\p{Ll}|\s\d)/u;
const STRANGER_WORDS = 40;
const ASKS_OF_STRANGER = 0.2;
/** What the model of addresses takes for the site's ends no search. */
const ASKS = 0.5;

/**
 * Biographies and contact lines of the author after the end: they begin with the byline's name, or its first name;
 * and what the site says of itself there.
 */
export function authorNotes(blocks: Blocks, { metadata }: CleanContext): void {
  const names = metadata.authors.map(foldText).filter(Boolean);
  const site = foldText(metadata.siteName ?? '');
  const { leaves } = blocks;
  for (let i = leaves.length - 1; i > 0; i--) {
    const leaf = leaves[i] as Leaf;
    if (leaf.verdict || leaf.type !== 'text' || leaf.tag === 'li') continue;
    if (MAIL_ONLY.test(leaf.text)) {
      condemn(leaf, blocks, { step: 'author-notes', rule: 'address', kind: 'author' });
      continue;
    }
    if (isReached(leaf, names)) {
      condemn(leaf, blocks, { step: 'author-notes', rule: 'mail', kind: 'author' });
      continue;
    }
    const phrase = strongestHit(leaf, 'sure');
    const named = names.some((name) => begins(leaf.folded, name));
    const about = phrase?.kind === 'author';
    const stranger = (named || names.length === 0) && isStranger(leaf, leaves, named);
    if (
      leaf.words <= MOST_WORDS &&
      (about || named || stranger) &&
      !leaf.hits.some(({ strength }) => strength === 'keep') &&
      (stranger || leaf.score > doubtOf(leaf, leaves, names, site, named)) &&
      !isWholeStory(i, leaves)
    ) {
      const rule = about ? phrase.phrase : named ? 'byline' : 'stranger';
      condemn(leaf, blocks, { step: 'author-notes', rule, kind: 'author' });
      continue;
    }
    if (site && leaf.words <= SITE_WORDS && isAboutSite(leaf.folded, site) && leaf.score > DOUBT_OF_NAMED) {
      condemn(leaf, blocks, { step: 'author-notes', rule: 'site', kind: 'other' });
      continue;
    }
    // The first block from the end that is story ends the search.
    if (isProse(leaf) && leaf.words >= 15 && leaf.score < 0.6 && (leaf.asks ?? 0) < ASKS) break;
  }
}

/** "Ms Lowrie is a ferrywoman. lowrie@skarn.example": somewhere in it the author's last name, and where to write. */
function isReached({ folded, text, words }: Leaf, names: readonly string[]): boolean {
  if (words > STRANGER_WORDS || !text.includes('@') || !MAIL_LAST.test(text)) return false;
  for (const name of names) {
    const last = name.slice(name.lastIndexOf(' ') + 1);
    if (last.length > 2 && ` ${folded} `.includes(` ${last} `)) return true;
  }
  return false;
}

/**
 * The last words begin with a name that the story does not know: whoever wrote it, whether the page names its author or not.
 * Who is met in the last paragraph of a story says or does something, and the model of addresses hears that.
 */
function isStranger(leaf: Leaf, leaves: readonly Leaf[], named: boolean): boolean {
  if (leaf.words > STRANGER_WORDS || !isLast(leaf, leaves)) return false;
  if (!named && (leaf.asks ?? 0) < ASKS_OF_STRANGER) return false;
  const name = NAME.exec(leaf.text)?.[0].trim();
  // Any sentence begins with a capital: without a known author it takes two names.
  if (!name || (!named && !name.includes(' ')) || isQuotation(leaf.text)) return false;
  const last = name.split(/\s/).at(-1) ?? '';
  return leaves.slice(0, leaf.index).every(({ text, verdict }) => verdict || !text.includes(last));
}

const isQuotation = (text: string): boolean => /[“„«"][^”“»"]*[,.!?…][”“»"]/.test(text);

function doubtOf(
  leaf: Leaf,
  leaves: readonly Leaf[],
  names: readonly string[],
  site: string,
  named: boolean,
): number {
  const whole = names.some((name) => leaf.folded.startsWith(`${name} `));
  if (whole && site && leaf.words <= SITE_WORDS && leaf.folded.includes(site)) return DOUBT_OF_BOTH;
  if (isLastLine(leaf, leaves, names)) return DOUBT_OF_LAST_LINE;
  return named ? DOUBT_OF_NAMED : DOUBT;
}

function begins(folded: string, name: string): boolean {
  const [first = ''] = name.split(' ');
  return (
    folded.startsWith(`${name} `) || folded === name || (first.length > 2 && folded.startsWith(`${first} `))
  );
}

function isLastLine(leaf: Leaf, leaves: readonly Leaf[], names: readonly string[]): boolean {
  return (
    leaf.words <= LINE_WORDS &&
    names.some((name) => leaf.folded.startsWith(`${name} `)) &&
    isLast(leaf, leaves)
  );
}

/** Nothing with words stays after it. */
const isLast = ({ index }: Leaf, leaves: readonly Leaf[]): boolean =>
  leaves.slice(index + 1).every(({ verdict, words }) => verdict || !words);

/** "The Courier is a member of …". */
function isAboutSite(folded: string, site: string): boolean {
  const bare = (text: string): string => text.replace(/^the /, '');
  return `${bare(folded).replace(':', ' ')} `.startsWith(`${bare(site)} `);
}

/** An obituary may begin with its author's name too, but not after nothing. */
function isWholeStory(i: number, leaves: readonly Leaf[]): boolean {
  let before = 0;
  for (const leaf of leaves.slice(0, i)) if (isProse(leaf)) before += leaf.words;
  return before < STORY_WORDS;
}
