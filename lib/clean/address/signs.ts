import type { RemovalKind } from '../../article.ts';
import { foldText } from '../../rules/fold-text.ts';
import { hears, type Lexicon, readLexicon } from '../../rules/lexicon.ts';
import { matchPhrases, type PhraseHit } from '../../rules/match-phrases.ts';
import type { PhraseList } from '../../rules/schema.ts';
import type { Blocks, Leaf } from '../blocks/block.ts';
import { hostOf } from '../blocks/host-of.ts';
import { phrasesIn } from '../blocks/phrases-in.ts';
import { FOLDED_CHARACTERS } from '../blocks/read-blocks.ts';
import type { CleanContext } from '../context.ts';
import { flag } from '../model/shape.ts';
import { isQuoted } from '../steps/phrases.ts';
import { type Asks, readEvidence } from './evidence.ts';
import { placeIn, readSetting } from './setting.ts';
import { naming, readVoice, type Voice } from './voice.ts';
import { type AddressWords, addressWords, shareOfTelling } from './words.ts';

/** The kinds that are counted apart; what is offered rarely counts with its like. */
const KINDS: readonly (readonly RemovalKind[])[] = [
  ['newsletter'],
  ['subscription', 'paywall'],
  ['donation'],
  ['app'],
  ['podcast', 'player'],
  ['event'],
  ['shop'],
  ['tips'],
  ['follow'],
  ['share'],
  ['comments', 'poll'],
  ['copyright', 'consent'],
  ['author', 'metadata'],
  ['ad', 'affiliate'],
  ['related', 'navigation', 'contents', 'tags'],
  ['other'],
];
const GROUP = new Map(KINDS.flatMap((kinds, i) => kinds.map((kind) => [kind, i] as const)));
/** A mail address, and its host. */
export const MAIL = /\S@([\w-]+(?:\.[\w-]+)+)/;
const PRICE = /[£€$¥₹]\s?\d|\d\s?(?:€|kr\b|zł|₽|円|元|원|₫|₺|%)/;
export const PHONE = /(?:^|\s)\+?\d[\d\s()/-]{5,}\d/;
/** A sentence in quotation marks is somebody else's; the name of a newsletter has no comma. */
export const SPEECH = /[“„«"](?=[^”“»"]*[,.!?…])(?:[^”“»"\s]+\s+){3}[^”“»"]*[”“»"]/u;
/** Chinese and Japanese go on without a space. */
const SENTENCES = /[.!?…。！？।؟](?=["”’»)\s]|$|[\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff])/g;
const most = (limit: number, value: number): number => Math.min(limit, value);

/**
 * What the model of `addressed` knows of each leaf it may judge, as numbers in a fixed order; null for the others.
 * @param any for the training: also of those without any sign that somebody is spoken to
 */
export function readSigns(
  blocks: Blocks,
  context: CleanContext,
  lists: readonly PhraseList[],
  any = false,
): (number[] | null)[] {
  const headline = kindsIn(context.metadata.title, lists);
  const voice = readVoice(blocks, context, headline);
  const setting = readSetting(blocks);
  const page: Page = {
    host: hostOf(context.href),
    authors: context.metadata.authors.map(foldText).filter((name) => name.length > 3),
    vocabulary: addressWords(lists),
    voice,
    hears: hearerOf(lists),
  };
  const rows: (number[] | null)[] = [];
  for (const each of blocks.leaves) {
    const leaf = each.type === 'media' && each.words > 1 ? readCaption(each, lists) : each;
    const asks = readEvidence(leaf, page.vocabulary, page.hears, any);
    rows.push(asks && [...signsOf(leaf, asks, page), ...placeIn(setting, leaf)]);
  }
  return rows;
}

/** A picture with the words under it. */
function readCaption(leaf: Leaf, lists: readonly PhraseList[]): Leaf {
  const folded = foldText(leaf.text.slice(0, FOLDED_CHARACTERS));
  return { ...leaf, folded, ...phrasesIn(leaf.text, folded, leaf.words, lists) };
}

/** What is the same for all leaves of a page. */
interface Page {
  host: string;
  /** As the lists compare words. */
  authors: readonly string[];
  vocabulary: AddressWords;
  voice: Voice;
  /** Log-odds that the site speaks, by the words of a leaf alone; 0 in a language without a lexicon. */
  hears: (leaf: Leaf) => number;
}

/** The lexicon is that of the page's own language: the lists hold what is the same everywhere, that, and English. */
function hearerOf([, own]: readonly PhraseList[]): (leaf: Leaf) => number {
  if (!own?.lexicon) return () => 0;
  return hearLeaf.bind(null, readLexicon(own.lexicon), own.unspaced === true, []);
}

function hearLeaf(lexicon: Lexicon, unspaced: boolean, heard: number[], { index, folded }: Leaf): number {
  heard[index] ??= hears(lexicon, folded, unspaced);
  return heard[index] as number;
}

function kindsIn(title: string, lists: readonly PhraseList[]): Set<RemovalKind> {
  const folded = foldText(title);
  const hits = matchPhrases(folded, folded.split(' ').length, lists);
  const offers = hits.filter(({ strength }) => strength === 'offer');
  return new Set(offers.flatMap(({ kind }) => (kind ? [kind] : [])));
}

function signsOf(leaf: Leaf, { asks, first }: Asks, page: Page): number[] {
  const { text, folded, words, address: hits } = leaf;
  const { host, authors, vocabulary, voice } = page;
  const counts = { us: 0, you: 0, said: 0 };
  const offers: PhraseHit[] = [];
  for (const hit of hits) {
    if (hit.strength === 'offer') offers.push(hit);
    else if (hit.strength in counts) counts[hit.strength as keyof typeof counts]++;
  }
  const sure = leaf.hits.filter(isSure);
  offers.push(...sure);
  const groups = Array<number>(KINDS.length).fill(0);
  for (const { kind } of offers) {
    const group = kind ? GROUP.get(kind) : undefined;
    if (group !== undefined) groups[group] = (groups[group] ?? 0) + 1;
  }
  let [kinds, largest, topic] = [0, 0, 0];
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as number;
    if (group > 0) kinds++;
    if (group > (groups[largest] as number)) largest = i;
    groups[i] = most(4, group);
  }
  for (const kind of KINDS[largest] ?? []) topic += voice.topics.get(kind) ?? 0;
  // Few lines have either, and the expressions look at every letter.
  const mail = text.includes('@') ? MAIL.exec(text)?.[1] : undefined;
  const hasDigit = /\d/.test(text);
  const own = mail !== undefined && `.${host}`.endsWith(`.${mail}`);
  return [
    words,
    text.match(SENTENCES)?.length ?? 0,
    flag(/[?？؟;]/.test(text)),
    flag(text.includes('!')),
    most(3, counts.us),
    naming(leaf, voice.site),
    most(3, counts.you),
    most(3, asks),
    flag(first),
    most(3, counts.said),
    shareOfTelling(folded, words, vocabulary),
    isQuoted(leaf) ? 2 : flag(SPEECH.test(text)),
    ...groups,
    kinds,
    most(10, offers.length),
    offers.length / words,
    sure.length,
    flag(leaf.hits.some(isHint)),
    flag(leaf.hits.some(isKeep)),
    own ? 2 : flag(mail),
    flag(hasDigit && PRICE.test(text)),
    flag(hasDigit && PHONE.test(text)),
    flag(host !== '' && text.toLowerCase().includes(host)),
    authors.some((name) => folded.startsWith(name)) ? 2 : flag(authors.some((name) => folded.includes(name))),
    voice.us,
    voice.you,
    most(8, voice.questions),
    most(1, topic / Math.max(1, voice.paragraphs)),
    flag((KINDS[largest] ?? []).some((kind) => voice.headline.has(kind))),
    page.hears(leaf),
  ];
}

const isSure = ({ strength }: PhraseHit): boolean => strength === 'sure';
const isHint = ({ strength }: PhraseHit): boolean => strength === 'hint';
const isKeep = ({ strength }: PhraseHit): boolean => strength === 'keep';
