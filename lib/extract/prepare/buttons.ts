import type { Page } from '../page.ts';
import { unwrap } from '../tidy/elements.ts';

/** A picture with a `width` under this, in pixels, shows what the button does. */
const ICON = 120;

/**
 * Takes the button off what pages let the reader press: pictures that open in a light box, headings that unfold what
 * follows. Everybody after this takes a button for a control.
 */
export function openButtons(doc: Page): void {
  for (const button of doc.querySelectorAll('button')) if (holdsContent(button)) unwrap(button);
}

function holdsContent(button: Element): boolean {
  if (button.querySelector('figure, h1, h2, h3, h4, h5, h6')) return true;
  const text = letters(button);
  const heading = text > 0 ? button.closest('h1, h2, h3, h4, h5, h6, summary') : null;
  // Beside the words of a heading stands a button that does something with them.
  if (heading) return letters(heading) === text;
  return text === 0 && [...button.querySelectorAll('img')].some(isPicture);
}

const letters = (element: Element): number => element.textContent?.replace(/\s+/g, '').length ?? 0;

function isPicture(image: Element): boolean {
  const src = image.getAttribute('src') ?? '';
  const width = Number.parseInt(image.getAttribute('width') ?? '', 10);
  if (/\.svg(?:[?#]|$)/i.test(src) || !src || src.startsWith('data:')) return false;
  return width >= ICON || (Number.isNaN(width) && /\.(?:jpe?g|webp|avif)(?:[?#]|$)/i.test(src));
}
