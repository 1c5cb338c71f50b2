import { termsOf } from '../search/tokenize.ts';

/**
 * Recognises the same story from the same wire on another site by its text: MinHash over shingles of words (Broder
 * 1997) with banding to find candidates without comparing all pairs.
 */

/** Words in a row. Three: a rewritten sentence changes few of them, and chance repeats are rare. */
const SHINGLE = 3;
/** Values kept. The estimate's standard error is at most 1 / (2·√48) ≈ 0.07. */
const HASHES = 48;
/** Values a band. Bands of 3 find a pair of similarity .5 with 88 %, .7 with 99.9 %, .2 with 12 %. */
const BAND = 3;
/** Fewer words say nothing: "Breaking news, more follows" stands on every site. */
const FEWEST_WORDS = 60;

export interface Fingerprint {
  /** Least hash of each of the 48 permutations. */
  least: Uint32Array<ArrayBuffer>;
  /** Keys under which similar texts meet, `<band>:<hash>`. */
  bands: string[];
}

/** The fingerprint of a plain text, or null when it is too short to say anything. */
export function fingerprint(text: string): Fingerprint | null {
  const terms = termsOf(text);
  if (terms.length < FEWEST_WORDS) return null;
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (let i = 0; i + SHINGLE <= terms.length; i++) {
    const base = hash(terms.slice(i, i + SHINGLE).join(' '));
    for (let n = 0; n < HASHES; n++) {
      const value = permute(base, n);
      if (value < (least[n] ?? 0)) least[n] = value;
    }
  }
  return { least, bands: bandsOf(least) };
}

/** Estimated share of shingles that two texts have in common (Jaccard), 0…1. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let n = 0; n < HASHES; n++) if (a[n] === b[n]) same++;
  return same / HASHES;
}

function bandsOf(least: Uint32Array): string[] {
  const bands: string[] = [];
  for (let n = 0; n < HASHES; n += BAND)
    bands.push(`${n / BAND}:${[...least.subarray(n, n + BAND)].join('.')}`);
  return bands.map((band) => hash(band).toString(36) + band.slice(0, band.indexOf(':') + 1));
}

/** FNV-1a, 32 bits: short, without tables, and even enough for words. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

/** The `n`-th permutation of the hashes: xor with a seed, then the finaliser of MurmurHash3 (a bijection). */
function permute(value: number, n: number): number {
  let mixed = value ^ Math.imul(n + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
