import type { Page } from '../page.ts';

/** Gives figures whose only picture is a background that picture as an image. */
export function showBackgrounds(doc: Page): void {
  for (const figure of doc.querySelectorAll('figure')) showBackground(figure);
}

function showBackground(figure: Element): void {
  if (figure.querySelector('img, video, iframe, table, pre, blockquote, svg, audio')) return;
  for (const holder of [
    figure,
    ...figure.querySelectorAll('[style*="background"], [data-bg], [data-background-image]'),
  ]) {
    const given =
      holder.getAttribute('data-bg') ??
      holder.getAttribute('data-background-image') ??
      holder.getAttribute('style')?.match(/background(?:-image)?\s*:[^;]*url\(\s*["']?([^"')]+)/i)?.[1];
    if (!given || given.startsWith('data:')) continue;
    const image = figure.ownerDocument.createElement('img');
    image.setAttribute('src', given.replace(/^url\(["']?|["']?\)$/g, ''));
    image.setAttribute('alt', holder.getAttribute('aria-label') ?? '');
    holder.prepend(image);
    return;
  }
}
