/**
 * How sure the model of addresses must be, 0…1: a paragraph lost is far worse than a pitch kept. Told by pages written blind
 * (`test/train/REPORT.md`); other values for languages with fewer lines of training changed nothing there.
 */
export const SURENESS = {
  plain: 0.7,
  /** In the third person, or in the past. */
  told: 0.75,
  /** The same, and somebody is named who says it. */
  said: 0.93,
  /** Whoever speaks there, nothing is offered or asked for: "until Friday, and thank you for reading". */
  ofNothing: 0.75,
  /** A paragraph as long as the story's own. */
  long: 0.87,
  /** A phrase that only promotion uses, or what sets the block apart: a link, bold or italics throughout. */
  withSign: 0.38,
  /** Several such phrases. */
  withSeveral: 0.35,
  /** Manuals, columns and letters say "we" or "you" throughout: there the words prove less. */
  ownVoice: 0.72,
  ownVoiceWithSign: 0.47,
  /** What somebody says or asks, the caption of a picture, an entry of a list of tips. */
  ofTheStory: 0.9,
  /** Lines of a list, of which each is as long as the others. */
  item: 0.82,
  /** To another story, without a link. */
  pointer: 0.9,
};
