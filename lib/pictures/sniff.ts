/** A raster picture that may be kept: what its bytes say, never the server's word. */
export interface Sniffed {
  type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/avif';
  /** Pixels. */
  width: number;
  height: number;
}

/** Kind and size of a picture from its first bytes, or null for everything else (SVG too: it is a document). */
export function sniff(bytes: Uint8Array): Sniffed | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return sniffPng(view) ?? sniffGif(view) ?? sniffJpeg(view) ?? sniffWebp(view) ?? sniffAvif(view);
  } catch (error) {
    // The bytes end within the header: no picture.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function sniffPng(view: DataView): Sniffed | null {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function sniffGif(view: DataView): Sniffed | null {
  if (!/^GIF8[79]a$/.test(ascii(view, 0, 6))) return null;
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** Walks the segments to the start of frame (ITU-T T.81, B.1.1.3), which holds the size. */
function sniffJpeg(view: DataView): Sniffed | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Fill bytes, and markers without a segment.
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
}

/** RFC 9649: lossy, lossless and extended files keep their size in three places. */
function sniffWebp(view: DataView): Sniffed | null {
  if (ascii(view, 0, 4) !== 'RIFF' || ascii(view, 8, 4) !== 'WEBP') return null;
  const type = 'image/webp';
  switch (ascii(view, 12, 4)) {
    case 'VP8 ':
      return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { type, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { type, width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    default:
      return null;
  }
}

/** The brand tells AVIF from its relatives; the first `ispe` box holds the size (ISO 23008-12). */
function sniffAvif(view: DataView): Sniffed | null {
  if (ascii(view, 4, 4) !== 'ftyp' || !/avi[fs]/.test(ascii(view, 8, view.getUint32(0) - 8))) return null;
  const end = Math.min(view.byteLength - 16, 4096);
  for (let at = 0; at < end; at++)
    if (view.getUint32(at) === 0x69737065)
      return { type: 'image/avif', width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
  return null;
}

function ascii(view: DataView, start: number, length: number): string {
  let text = '';
  for (let at = start; at < start + Math.min(length, 64); at++)
    text += String.fromCharCode(view.getUint8(at));
  return text;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
