import type { Page } from 'puppeteer-core';
import { MENU_LABELS } from './menu-labels.ts';
import { poll } from './poll.ts';
import type { Screen } from './screen.ts';

/** Entries below ours in the context menu of a page (View source, Inspect) and of a link (Inspect). */
const MENU_ENTRIES_BELOW = { page: 2, link: 1 };
/** How long a menu may take to show, ms; after that the mouse or a key was lost and the hand tries again. */
const MENU_PATIENCE = 3_000;
const ATTEMPTS = 6;

/**
 * Opens the menu of the browser over an element and chooses one of our entries, as a person does: a menu that did not
 * open, or whose submenu did not, is closed and opened again. Nothing is chosen before the submenu is there.
 */
export async function chooseFromMenu(
  page: Page,
  screen: Screen,
  selector: string,
  label: string,
): Promise<void> {
  const { x, y, kind } = await placeOf(page, selector);
  const place = MENU_LABELS[kind].indexOf(label);
  if (place < 0) throw new Error(`No entry “${label}” among ${MENU_LABELS[kind].join(', ')}`);
  const closed = screen.windows();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    screen.rightClick(x, y);
    if (await shows(screen, closed + 1)) {
      screen.key(...Array<string>(MENU_ENTRIES_BELOW[kind] + 1).fill('Up'), 'Right');
      if (await shows(screen, closed + 2)) {
        screen.key(...Array<string>(place).fill('Down'), 'Return');
        return;
      }
    }
    screen.key('Escape', 'Escape');
    await poll(async () => screen.windows() <= closed).catch(() => {});
  }
  throw new Error(`The menu over ${selector} did not open in ${ATTEMPTS} attempts`);
}

async function shows(screen: Screen, windows: number): Promise<boolean> {
  const seen = poll(async () => screen.windows() >= windows, undefined, MENU_PATIENCE);
  return seen.catch(() => false);
}

/** Where on the screen an element is, and which menu the browser shows over it. */
async function placeOf(page: Page, selector: string) {
  return page.$eval(selector, (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const bar = window.outerHeight - window.innerHeight;
    return {
      x: window.screenX + left + Math.min(width / 2, 40),
      y: window.screenY + bar + top + Math.min(height / 2, 8),
      kind: element.closest('a') ? ('link' as const) : ('page' as const),
    };
  });
}
