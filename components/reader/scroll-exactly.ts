/** px that nobody sees. */
const EXACT = 1;
/** Frames in a row without a move: blocks take their true height in the first or second after they came near the window. */
const STILL = 4;
/** Frames after which a text that never rests is left alone. */
const PATIENCE = 120;

/** By which a reader goes elsewhere: then nothing is scrolled against the hand. */
const HANDS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
const SCROLL_KEYS = /^(?:Arrow(?:Up|Down)|Page(?:Up|Down)|Home|End| )$/;

/** Ends the scroll that is under way. */
let leave: (() => void) | null = null;

/**
 * Scrolls the window until a place lies where it should, and stays with it while the text around it still takes its
 * height. Ends at once when the reader scrolls, or when another such scroll begins.
 *
 * @param distance px that the window is short of the place; null when there is no such place
 * @param onEnd told whether the place was reached, as nearly as the ends of the text allow
 */
export function scrollExactly(distance: () => number | null, onEnd?: (reached: boolean) => void): void {
  leave?.();
  let asked = 0;
  let still = 0;
  let frames = 0;
  const onHand = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || SCROLL_KEYS.test(event.key)) end(false);
  };
  const giveUp = () => end(false);
  const end = (reached: boolean) => {
    cancelAnimationFrame(asked);
    for (const hand of HANDS) removeEventListener(hand, onHand, { capture: true });
    leave = null;
    onEnd?.(reached);
  };
  const step = () => {
    const wanted = distance();
    const before = scrollY;
    if (wanted !== null && Math.abs(wanted) >= EXACT) scrollBy({ top: wanted, behavior: 'instant' });
    // At an end of the text the window cannot go further, however far the place is.
    still = Math.abs(scrollY - before) < EXACT ? still + 1 : 0;
    frames += 1;
    if (wanted !== null && still < STILL && frames < PATIENCE) {
      asked = requestAnimationFrame(step);
      return;
    }
    end(wanted !== null);
  };
  leave = giveUp;
  for (const hand of HANDS) addEventListener(hand, onHand, { capture: true, passive: true });
  step();
}

/** px from the middle of the window to that of an element or some words. */
export function toMiddle(what: Element | Range): number {
  const { top, height } = what.getBoundingClientRect();
  return top + (height - innerHeight) / 2;
}
