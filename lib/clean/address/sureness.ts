import type { PhraseList } from '../../rules/schema.ts';

/** How sure the model of addresses must be, 0…1. A paragraph lost is far worse than a pitch kept. */
export interface Sureness {
  plain: number;
  /** In the third person, or in the past. */
  told: number;
  /** Whoever speaks there, nothing is offered or asked for. */
  ofNothing: number;
  /** A phrase that only promotion uses, or what sets the block apart: a link, bold or italics throughout. */
  withSign: number;
  /** Manuals, columns and letters say "we" or "you" throughout: there the words prove less. */
  ownVoice: number;
  ownVoiceWithSign: number;
}

/** English was taught by nine times as many lines as any other language; where there are few, the model errs both ways. */
const MANY_LINES = 5000;
const WELL_TAUGHT: Sureness = {
  plain: 0.5,
  told: 0.7,
  ofNothing: 0.76,
  withSign: 0.38,
  ownVoice: 0.6,
  ownVoiceWithSign: 0.56,
};
const LITTLE_TAUGHT: Sureness = {
  plain: 0.58,
  told: 0.76,
  ofNothing: 0.78,
  withSign: 0.46,
  ownVoice: 0.66,
  ownVoiceWithSign: 0.54,
};

/** @param own the word list of the page's language, undefined where there is none */
export function surenessFor(own: PhraseList | undefined): Sureness {
  return (own?.lexicon?.lines ?? 0) < MANY_LINES ? LITTLE_TAUGHT : WELL_TAUGHT;
}
