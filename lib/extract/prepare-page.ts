/**
 * Makes the copy of a page say what the reader saw. Changes `clone` only; `live` is read.
 * `live` is the document that `clone` was made from; the two have the same shape at this moment.
 */
export function preparePage(clone: Document, live: Document): void {
  void live;
  for (const part of clone.querySelectorAll('div[hidden][id^="S:"]')) part.removeAttribute('hidden');
}
