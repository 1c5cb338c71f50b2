/** Whole numbers in as few bytes as they need: seven bits a byte, the high bit says "more" (LEB128). */

/** Bytes from which on copying them as one is faster than one by one. Most lists have a few. */
const LONG = 64;

/** A growing byte array. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  length = 0;

  /** Appends `value`, a whole number from 0 to 2^31 - 1. */
  varint(value: number): void {
    this.reserve(5);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** Appends the bytes from the place `from` up to `to`. */
  append(more: Uint8Array, from = 0, to = more.length): void {
    this.reserve(to - from);
    if (to - from > LONG) {
      this.bytes.set(more.subarray(from, to), this.length);
      this.length += to - from;
      return;
    }
    for (let at = from; at < to; at++) this.bytes[this.length++] = more[at] ?? 0;
  }

  private reserve(extra: number): void {
    if (this.length + extra <= this.bytes.length) return;
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.length + extra));
    wider.set(this.bytes.subarray(0, this.length));
    this.bytes = wider;
  }

  /** A copy of what was written. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }
}

/** Reads `bytes` from `at` to the end; `next()` past the end returns 0. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  next(): number {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
      shift += 7;
    }
  }
}
