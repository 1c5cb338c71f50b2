/** Made when it is first needed: it loads the browser's word lists. Undefined before, null where there is none. */
let segmenter: Intl.Segmenter | null | undefined;

function known(): Intl.Segmenter | null {
  if (segmenter === undefined)
    // The language is of no account: scripts without spaces have one word list each.
    segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'word' }) : null;
  return segmenter;
}

/** The words of a text as the browser knows them, without what stands between them; none where it knows none. */
export function segmentWords(text: string): string[] {
  const words = known()?.segment(text) ?? [];
  return [...words].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** Tells of places in a text whether a word begins there, or the text ends. Everywhere, where no words are known. */
export function wordStarts(text: string): (at: number) => boolean {
  const words = known()?.segment(text);
  return (at) => !words || at >= text.length || words.containing(at)?.index === at;
}
