import { stepped, stepTypography } from './change-typography.ts';

const SIZE = '--size-reading';
let steps = 0;

/** Told to the window when the text took another shape without a new rendering: the place is to be kept. */
export const RESHAPED = 'text-reshaped';

/** Whether sizes are shown that are not written down yet. */
export const isStepping = () => steps > 0;

/** Sets the text in `size` sixteenths of the browser's own. */
export function showSize(size: number, { style }: HTMLElement): void {
  style.setProperty(SIZE, `${size / 16}rem`);
}

/** One step larger or smaller: seen at once, written down after. */
export async function stepSize(direction: 1 | -1, root: HTMLElement): Promise<void> {
  const shown = Number.parseFloat(root.style.getPropertyValue(SIZE)) * 16;
  if (shown > 0) {
    showSize(stepped(shown, 'size', direction), root);
    dispatchEvent(new Event(RESHAPED));
  }
  steps += 1;
  await stepTypography('size', direction).finally(() => {
    steps -= 1;
  });
}
