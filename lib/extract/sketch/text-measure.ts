/**
 * How long a text is for Readability, which folds runs of white space into one character and trims the ends: four times
 * the folded length, and 2 for white space at the beginning, 1 for some at the end. One number, so that those of
 * neighbours can be added without reading their texts again.
 */
export function measureText(text: string): number {
  if (text === '') return 0;
  const { length } = /\s\s/.test(text) ? text.replace(/\s+/g, ' ') : text;
  return length * 4 + isSpace(text, 0) * 2 + isSpace(text, text.length - 1);
}

/** Measure of two texts in a row: white space on both sides of the border is one run. */
export function addMeasures(before: number, after: number): number {
  if (before === 0) return after;
  if (after === 0) return before;
  const shared = before & (after >> 1) & 1;
  return ((before >> 2) + (after >> 2) - shared) * 4 + (before & 2) + (after & 1);
}

/** Length without white space at the ends. */
export function trimmedLength(measure: number): number {
  return Math.max(0, (measure >> 2) - ((measure >> 1) & 1) - (measure & 1));
}

/** Whether a text has nothing but white space. */
export function isBlankMeasure(measure: number): boolean {
  return trimmedLength(measure) === 0;
}

function isSpace(text: string, at: number): 0 | 1 {
  const code = text.charCodeAt(at);
  if (code > 0x20 && code < 0xa0) return 0;
  return /\s/.test(text.charAt(at)) ? 1 : 0;
}
