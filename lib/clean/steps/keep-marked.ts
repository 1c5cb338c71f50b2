import { phraseListsFor } from '../../rules/phrases.ts';
import type { Blocks } from '../blocks/block.ts';
import { keepFacts } from '../blocks/facts.ts';
import { keepQuestions } from '../blocks/interview.ts';
import { keepStandfirst } from '../blocks/standfirst.ts';
import { keepUpdates } from '../blocks/updates.ts';
import type { CleanContext } from '../context.ts';

/** Before anything is judged: marks what stays for what it is, whatever it says (`condemn` heeds the marks). */
export function keepMarked(blocks: Blocks, { metadata }: CleanContext): void {
  keepStandfirst(blocks, metadata.excerpt);
  keepFacts(blocks);
  keepUpdates(blocks, phraseListsFor(metadata.lang));
  keepQuestions(blocks);
}
