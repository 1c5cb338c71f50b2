import type { Grade, Metadata, Removal } from '../article.ts';

/** Tells how whole the capture is. Minimal: by length alone. */
export function gradeCapture(
  _page: Document,
  _metadata: Metadata,
  text: string,
  _removals: Removal[],
): { grade: Grade; gradeReasons: string[] } {
  return text.length < 500 ? { grade: 'short', gradeReasons: [] } : { grade: 'full', gradeReasons: [] };
}
