/** Characters of a line that is worth a look; a shorter one is read at once, whatever it holds. */
const LONG = 200_000;
/** An article's line nests nine deep: `versions`, their `removals`, `where`, `parent`. */
const DEEPEST = 20;
/** Values in a line: an article with a thousand removals and fifty versions has fewer. */
const MOST_VALUES = 2_000_000;

/**
 * Whether a line of JSON may be one of ours, told without reading it: what is long by its texts and pictures is, what
 * is deep or made of a million values was made to take time and memory.
 */
export function isPlausible(line: string): boolean {
  if (line.length < LONG) return true;
  let depth = 0;
  let values = 0;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at];
    if (sign === '"') at = endOfText(line, at);
    else if (sign === ',') values++;
    else if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
    if (depth > DEEPEST || values > MOST_VALUES) return false;
  }
  return true;
}

/** Where the text that begins here ends. */
function endOfText(line: string, start: number): number {
  for (let end = line.indexOf('"', start + 1); end >= 0; end = line.indexOf('"', end + 1)) {
    let slashes = 0;
    while (line[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end;
  }
  return line.length;
}
