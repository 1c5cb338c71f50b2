/** How fast the voice reads; kept on this device, because it goes on from one article to the next. */

const KEY = 'listen-speed';

/** Times the voice's own speed. */
export const SPEEDS: readonly number[] = [0.75, 1, 1.25, 1.5, 2];

export function readSpeed(kept: Storage): number {
  const speed = Number(kept.getItem(KEY));
  return SPEEDS.includes(speed) ? speed : 1;
}

export function keepSpeed(speed: number, kept: Storage): void {
  kept.setItem(KEY, String(speed));
}

/** The next of the speeds; the fastest is followed by the slowest. */
export function nextSpeed(speed: number): number {
  return SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1;
}
