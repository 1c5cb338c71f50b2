import { blocksOf } from './blocks.ts';

/** A sentence to be read aloud: which block it is in, and its characters in that block's text. */
export interface Sentence {
  block: number;
  start: number;
  end: number;
  text: string;
}

/** Characters. Longer sentences are cut at a comma or a space: some voices fall silent after fifteen seconds. */
const LONGEST = 220;

/**
 * The sentences of a shown text, in reading order. Headings, items and captions are sentences of their own.
 *
 * @param textOf the words of a block that are to be read
 */
export function sentencesOf(
  root: ParentNode,
  lang: string | null,
  textOf: (block: HTMLElement) => string,
): Sentence[] {
  const segmenter = new Intl.Segmenter(lang && isLanguage(lang) ? lang : undefined, {
    granularity: 'sentence',
  });
  return blocksOf(root).flatMap((element, block) =>
    Array.from(segmenter.segment(textOf(element)))
      .flatMap(({ index, segment }) => cut(segment, index))
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
      .map(({ start, text }) => ({ block, start, end: start + text.length, text })),
  );
}

function cut(text: string, start: number): { start: number; text: string }[] {
  if (text.length <= LONGEST) return [{ start, text }];
  const part = text.slice(0, LONGEST);
  const comma = Math.max(...[',', ';', ':', '，', '、', '،'].map((sign) => part.lastIndexOf(sign)));
  const space = part.lastIndexOf(' ');
  const at = comma > LONGEST / 2 ? comma + 1 : space > 0 ? space + 1 : LONGEST;
  return [{ start, text: text.slice(0, at) }, ...cut(text.slice(at), start + at)];
}

/** The first sentence of the next block, or of the block before, as an index into `sentences`. */
export function otherBlock(sentences: readonly Sentence[], at: number, direction: 1 | -1): number {
  const here = sentences[at]?.block ?? 0;
  const blocks = [...new Set(sentences.map(({ block }) => block))];
  const wanted = blocks[blocks.indexOf(here) + direction] ?? here;
  return sentences.findIndex(({ block }) => block === wanted);
}

function isLanguage(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length > 0;
  } catch {
    return false;
  }
}
