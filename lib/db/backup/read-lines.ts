/** Characters of a line. An article with all the pictures that we keep is far shorter; a bomb is not. */
const MAX_LINE = 150_000_000;
/**
 * Characters for each byte of the file. Text is packed four to one, and gzip cannot pack more than a thousand to one: what
 * is packed closer than this was made to fill memory and time.
 */
const MOST_PACKED = 200;
/** Characters that any file may have, however small it is packed: read within a second or two. */
const ALWAYS = 20_000_000;
/** First two bytes of gzip (RFC 1952). */
const GZIP = [0x1f, 0x8b];

/**
 * The lines of a file in UTF-8, compressed with gzip or not, read as they come. An empty last line is none.
 *
 * @throws whatever the browser throws for a file that is damaged or gone; RangeError for a line without end, and for a bomb
 */
export async function* readLines(file: Blob): AsyncGenerator<string> {
  const reader = (await textOf(file)).getReader();
  try {
    // Pieces of the line that is being read: put together each time, a line with pictures would take minutes.
    let pieces: string[] = [];
    let length = 0;
    let all = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      all += value.length;
      if (all > Math.max(ALWAYS, MOST_PACKED * file.size)) throw new RangeError('a bomb');
      for (const [n, piece] of value.split('\n').entries()) {
        if (n > 0) {
          const line = pieces.join('');
          // Let go of before it is read: memory for it twice is enough.
          pieces = [];
          length = 0;
          yield line;
        }
        pieces.push(piece);
        length += piece.length;
        if (length > MAX_LINE) throw new RangeError('a line without end');
      }
    }
    if (length > 0) yield pieces.join('');
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function textOf(file: Blob): Promise<ReadableStream<string>> {
  const start = new Uint8Array(await file.slice(0, GZIP.length).arrayBuffer());
  const bytes = file.stream() as ReadableStream<Uint8Array<ArrayBuffer>>;
  const packed = GZIP.every((byte, n) => start[n] === byte);
  const plain = packed ? bytes.pipeThrough(new DecompressionStream('gzip')) : bytes;
  return plain.pipeThrough(new TextDecoderStream());
}
