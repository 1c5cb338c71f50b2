/** Where a text lies in its window; px, `top` and `bottom` from the window's upper edge. */
export interface TextBox {
  top: number;
  bottom: number;
}

/**
 * 0…1 of the text that has been seen: what stands above the window's lower edge. A text that the window holds whole is
 * read when it is left, so it counts as seen to the end.
 */
export function progressOf({ top, bottom }: TextBox, windowHeight: number): number {
  const height = bottom - top;
  if (height <= 0) return 0;
  return Math.min(1, Math.max(0, (windowHeight - top) / height));
}

/** Whole minutes of `minutes` that are still to be read; 0 only at the very end. */
export function minutesLeft(minutes: number, progress: number): number {
  if (progress >= 0.99) return 0;
  return Math.max(1, Math.round(minutes * (1 - progress)));
}
