/** Characters of a line. An article with all the pictures that we keep is far shorter; a bomb is not. */
const MAX_LINE = 150_000_000;
/** First two bytes of gzip (RFC 1952). */
const GZIP = [0x1f, 0x8b];

/**
 * The lines of a file in UTF-8, compressed with gzip or not, read as they come. An empty last line is none.
 *
 * @throws whatever the browser throws for a file that is damaged or gone; RangeError for a line without end
 */
export async function* readLines(file: Blob): AsyncGenerator<string> {
  const reader = (await textOf(file)).getReader();
  try {
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const lines = `${rest}${value}`.split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > MAX_LINE) throw new RangeError('a line without end');
      yield* lines;
    }
    if (rest !== '') yield rest;
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
