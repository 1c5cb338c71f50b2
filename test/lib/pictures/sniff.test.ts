import { describe, expect, test } from 'vitest';
import { sniff } from '../../../lib/pictures/sniff.ts';

/** Bytes from text (one byte a character) and numbers. */
function bytes(...parts: (string | number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((char) => char.charCodeAt(0)) : part)),
  );
}

const png = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 2, 128, 0, 0, 1, 224, 8, 6]);
const gif = bytes('GIF89a', [0x80, 0x02, 0xe0, 0x01, 0, 0]);
const jfif = [0xff, 0xe0, 0, 4, 1, 2];
const frame = [0xff, 0xc2, 0, 11, 8, 0x01, 0xe0, 0x02, 0x80, 3];
const jpeg = bytes([0xff, 0xd8], jfif, [0xff, 0xff, 0xdb, 0, 3, 0], frame);
const webp = (chunk: string, rest: number[]) => bytes('RIFF', [0, 0, 0, 0], 'WEBP', chunk, rest);
const lossy = webp('VP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 0x80, 0x02, 0xe0, 0x01]);
const lossless = webp('VP8L', [0, 0, 0, 0, 0x2f, 0x7f, 0xc2, 0x77, 0x00]);
const extended = webp('VP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x7f, 0x02, 0x00, 0xdf, 0x01, 0x00]);
const avif = bytes(
  [0, 0, 0, 20],
  'ftypavif',
  [0, 0, 0, 0],
  'mif1',
  [0, 0, 0, 20],
  'ispe',
  [0, 0, 0, 0, 0, 0, 2, 128, 0, 0, 1, 224],
  [0, 0, 0, 0],
);

describe('pictures', () => {
  test.each([
    ['PNG', png, 'image/png'],
    ['GIF', gif, 'image/gif'],
    ['JPEG', jpeg, 'image/jpeg'],
    ['WebP, lossy', lossy, 'image/webp'],
    ['WebP, lossless', lossless, 'image/webp'],
    ['WebP, extended', extended, 'image/webp'],
    ['AVIF', avif, 'image/avif'],
  ])('%s', (_, source, type) => {
    expect(sniff(source)).toEqual({ type, width: 640, height: 480 });
  });
});

describe('what is none', () => {
  test.each([
    ['nothing', bytes()],
    ['a page', bytes('<!doctype html><title>Not here</title>')],
    ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a film that looks like AVIF', bytes([0, 0, 0, 20], 'ftypisom', [0, 0, 0, 0], 'mp42', [0, 0, 0, 0])],
    ['a JPEG that ends in its header', jpeg.slice(0, 12)],
    ['a PNG that ends in its header', png.slice(0, 14)],
    ['a WebP of a kind that nobody knows', webp('VP9 ', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ])('%s', (_, source) => {
    expect(sniff(source)).toBeNull();
  });
});
