import type { Phrase } from './compile-phrases.ts';

/** What a phrase may begin with: a whole word, or what a word begins with. */
export interface Opener {
  text: string;
  whole: boolean;
  phrases: Phrase[];
  /** How their second words begin (`beginningAt`), null where any word may be second, or none; not told until asked for. */
  after: ReadonlySet<number> | null | undefined;
}

/** Stems may not be shorter; the schema's test holds them to it. */
export const SHORTEST_STEM = 2;
/** Stems are looked for by so many letters. */
export const STEM_KEY = 3;

const THIRD = 31;
const BEGINNINGS = 1 << 15;
const SPACE = 32;
const COLON = 58;

/** Phrases by how they begin, so that a word of the text meets only the few that it may open. */
export class Openers {
  /** For each beginning the number of its group; 0 for none, as for most. */
  readonly #groupOf = new Uint16Array(BEGINNINGS);
  readonly #groups: Opener[][] = [[]];
  readonly #known = new Map<string, Opener>();

  /** @param stem whether `text` is only what the first word begins with */
  add(text: string, stem: boolean, phrase: Phrase): void {
    const key = stem ? text.slice(0, STEM_KEY) : text;
    const name = stem ? `${key}~` : key;
    const known = this.#known.get(name);
    if (known) {
      known.phrases.push(phrase);
      return;
    }
    const opener: Opener = { text: key, whole: !stem, phrases: [phrase], after: undefined };
    this.#known.set(name, opener);
    const beginning = beginningAt(key, 0);
    const isShort = stem && key.length < STEM_KEY;
    const first = isShort ? beginning & ~THIRD : beginning;
    const last = isShort ? beginning | THIRD : beginning;
    for (let each = first; each <= last; each++) this.#join(each, opener);
  }

  #join(beginning: number, opener: Opener): void {
    const number = this.#groupOf[beginning] as number;
    if (number > 0) {
      const group = this.#groups[number] as Opener[];
      group.push(opener);
      // Whole words first, then the longer stems: the order in which phrases are found.
      group.sort((a, b) => Number(b.whole) - Number(a.whole) || b.text.length - a.text.length);
    } else {
      this.#groupOf[beginning] = this.#groups.length;
      this.#groups.push([opener]);
    }
  }

  /** Those that may begin with the word at `at`: to be compared with it (`isOpenedAt`). */
  at(folded: string, at: number): readonly Opener[] {
    return this.#groups[this.#groupOf[beginningAt(folded, at)] as number] as readonly Opener[];
  }
}

/** Whether the word at `at` is the opener's, or begins with it. */
export function isOpenedAt(folded: string, at: number, { text, whole }: Opener): boolean {
  return folded.startsWith(text, at) && (!whole || endsWord(folded, at + text.length));
}

function endsWord(folded: string, at: number): boolean {
  if (at >= folded.length) return true;
  const code = folded.charCodeAt(at);
  return code === SPACE || code === COLON;
}

/** A number below `BEGINNINGS` for the first three characters of the word at `at`; behind a shorter one stand spaces. */
export function beginningAt(text: string, at: number): number {
  const second = letterAt(text, at + 1);
  return ((text.charCodeAt(at) & 31) << 10) | (second << 5) | (second === 0 ? 0 : letterAt(text, at + 2));
}

/** 0 behind the word. A letter may share its number with others: the comparison knows better. */
function letterAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  return code === SPACE || code === COLON ? 0 : code & THIRD;
}
