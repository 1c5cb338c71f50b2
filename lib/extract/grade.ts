import type { Grade, Metadata, Removal } from '../article.ts';

/** How whole the capture is, and what says so (keys with words in `_locales` as `grade_<key>`). */
export function gradeCapture(
  doc: Document,
  metadata: Metadata,
  text: string,
  removals: readonly Removal[],
): { grade: Grade; gradeReasons: string[] } {
  void doc;
  void metadata;
  void removals;
  return text.trim().length < 400
    ? { grade: 'short', gradeReasons: ['shortText'] }
    : { grade: 'full', gradeReasons: [] };
}
