/**
 * How sure the model of addresses must be, 0…1: a paragraph lost is far worse than a pitch kept. Told by pages written blind
 * (`test/train/REPORT.md`); other values for languages with fewer lines of training changed nothing there.
 */
export const SURENESS = {
  plain: 0.45,
  /** In the third person, or in the past. */
  told: 0.7,
  /** Whoever speaks there, nothing is offered or asked for. */
  ofNothing: 0.76,
  /** A phrase that only promotion uses, or what sets the block apart: a link, bold or italics throughout. */
  withSign: 0.3,
  /** Manuals, columns and letters say "we" or "you" throughout: there the words prove less. */
  ownVoice: 0.7,
  ownVoiceWithSign: 0.62,
};
