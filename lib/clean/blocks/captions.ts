import { isNamedCaption } from '../../extract/caption-names.ts';
import type { Blocks, Leaf } from './block.ts';

/** With more beside it, what follows a picture is a paragraph of the story. */
const SMALL_BOX_WORDS = 60;

/** A name is all that says so: a shorter text under it is a credit or a button. */
const NAMED_WORDS = 6;

/** "Source: a survey of five brokers" under a table, in the same box. */
const SOURCE_WORDS = 25;
const LABELLED = /^[^\s:：]+(?:\s[^\s:：]+)?\s?[:：]/u;

/** What a table is made from. */
export function isSource({ index, box, words, text, links }: Leaf, { leaves }: Blocks): boolean {
  const previous = leaves[index - 1];
  return (
    previous?.type === 'data' &&
    previous.box === box &&
    words <= SOURCE_WORDS &&
    links.length === 0 &&
    LABELLED.test(text)
  );
}

/** A sentence, and after it whose picture it is: "… at the gate. Photo: Ada Lowrie". */
const CREDITED = /\S+(?:\s\S+){4,}[.!?…]["”’»)]?\s\(?\p{L}+(?:\s\p{L}+)?\s?[:：/]\s?\P{N}{3,40}$/u;
/** Longer ones the expression would look at from every word anew. */
const MOST_CHARACTERS = 600;
/** A caption that says so is nobody's pitch, wherever it stands. */
export const isCreditedCaption = (leaf: Leaf, blocks: Blocks): boolean =>
  leaf.links.length === 0 &&
  leaf.text.length <= MOST_CHARACTERS &&
  isCaption(leaf, blocks) &&
  CREDITED.test(leaf.text);

/** What follows a picture without words of its own, in a box with little else or as no paragraph; or what is named so. */
export function isCaption({ index, box, tag, words, element }: Leaf, { leaves }: Blocks): boolean {
  if (words >= NAMED_WORDS && element && isNamedCaption(element)) return true;
  const previous = leaves[index - 1];
  return (
    previous?.type === 'media' &&
    previous.words === 0 &&
    previous.box === box &&
    (tag !== 'p' || box.words <= SMALL_BOX_WORDS)
  );
}
