import { HASHES, mayBeSame, TOLD_APART } from './fingerprint.ts';

/**
 * Fingerprints in the order in which they were added, found by the numbers that tell two of them apart: each of the first
 * `TOLD_APART` numbers leads to the fingerprints that have it in the same place. Finds exactly those that `mayBeSame`
 * accepts, with some five looked at for each 20,000 instead of all; without it a restored library of 20,000 articles was
 * compared for a minute. Lasts one run of the work, in which it takes some 8 MB.
 */
export class CandidateIndex {
  private readonly docs: number[] = [];
  private readonly prints: [Uint16Array, number][] = [];
  /** The last fingerprint with a number in a place, counted from 1; 0 is none. Empty before many were asked for. */
  private last = new Int32Array(0);
  /** The one before it, by place, of each fingerprint. */
  private readonly before: Int32Array[] = [];
  private asked = 0;

  /** Adds the fingerprint of the text `doc`, which begins at `at`. It is not copied. */
  add(doc: number, print: Uint16Array, at: number): void {
    this.docs.push(doc);
    this.prints.push([print, at]);
    if (this.last.length > 0) this.link(print, at);
  }

  private link(print: Uint16Array, at: number): void {
    const before = new Int32Array(TOLD_APART);
    this.before.push(before);
    for (let n = 0; n < TOLD_APART; n++) {
      const slot = n * VALUES + (print[at + n] ?? 0);
      before[n] = this.last[slot] ?? 0;
      this.last[slot] = this.before.length;
    }
  }

  /** The texts whose fingerprints are alike enough for a closer look, the first added first. */
  like(print: Uint16Array): number[] {
    if (++this.asked === WORTH_IT) {
      this.last = new Int32Array(TOLD_APART * VALUES);
      for (const [other, at] of this.prints) this.link(other, at);
    }
    const found: number[] = [];
    for (const i of this.last.length > 0 ? this.candidates(print) : this.docs.keys()) {
      const [other, at] = this.prints[i] ?? [NOTHING, 0];
      if (mayBeSame(print, 0, other, at)) found.push(this.docs[i] ?? 0);
    }
    return found;
  }

  /** Numbers of the fingerprints that have one of the first numbers in common with `print`, rising. */
  private candidates(print: Uint16Array): number[] {
    const candidates = new Set<number>();
    for (let n = 0; n < TOLD_APART; n++) {
      let place = this.last[n * VALUES + (print[n] ?? 0)] ?? 0;
      for (; place > 0; place = this.before[place - 1]?.[n] ?? 0) candidates.add(place - 1);
    }
    return [...candidates].sort((a, b) => a - b);
  }
}

/** Making the way to them takes as long as comparing some twenty texts with all others: not for a single save. */
const WORTH_IT = 20;

/** Different numbers that can stand in a place: they have 16 bits. */
const VALUES = 65_536;
const NOTHING = new Uint16Array(HASHES);
