import type { SafeHtml } from '../../lib/article.ts';
import type { PictureSize } from '../../lib/db/side-rows.ts';
import { OURS } from '../../lib/highlights/text-map.ts';
import { ADDRESS } from '../../lib/reading/blocks.ts';
import { toFragment } from '../../lib/sanitise/sanitise.ts';

export interface BodySetting {
  /** px by address, as far as they are known. */
  sizes: Readonly<Record<string, PictureSize>>;
  /** What a table without a caption is called for those who cannot see it. */
  tableName: string;
}

/**
 * The stored text as nodes for the page, with every picture's address put aside, so that inserting it loads nothing.
 * The nodes are made in a document without a window: in the page's own document a picture would start to load as
 * soon as it exists, before anything here could look at it.
 *
 * @param lead Address of the lead picture; shown on top of a text that has no picture of its own.
 * @param doc The document that the nodes are for.
 */
export function prepareBody(
  html: SafeHtml,
  lead: string | null,
  doc: Document,
  { sizes, tableName }: BodySetting,
): DocumentFragment {
  const fragment = toFragment(html, doc.implementation.createHTMLDocument(''));
  // What lies in a library from elsewhere may be no address of a picture.
  if (lead && /^https?:/i.test(lead) && !fragment.querySelector('img'))
    fragment.prepend(pictureOf(lead, fragment));
  for (const image of fragment.querySelectorAll('img')) parkAddress(image, sizes);
  for (const table of fragment.querySelectorAll('table')) letScroll(table, tableName);
  return doc.adoptNode(fragment);
}

function pictureOf(address: string, { ownerDocument }: DocumentFragment): HTMLElement {
  const image = ownerDocument.createElement('img');
  image.alt = '';
  image.src = address;
  const figure = ownerDocument.createElement('figure');
  // The stored text has none.
  figure.setAttribute(OURS, '');
  figure.append(image);
  return figure;
}

function parkAddress(image: HTMLImageElement, sizes: BodySetting['sizes']) {
  const address = image.getAttribute('src') ?? '';
  image.setAttribute(ADDRESS, address);
  image.removeAttribute('src');
  const size = sizes[address] ?? [image.width, image.height];
  if (size[0] > 0 && size[1] > 0) giveSize(image, size);
}

/** Keeps the place of a picture free before it is there, so that the text does not jump when it comes. */
export function giveSize(image: HTMLImageElement, [width, height]: PictureSize): void {
  image.width = width;
  image.height = height;
  // A picture without an address is no replaced element: its attributes alone give it no shape.
  image.style.setProperty('--picture-width', `${width}px`);
  image.style.aspectRatio = `${width} / ${height}`;
}

/** A wide table scrolls on its own; focusable, because keys scroll only what has the focus. */
function letScroll(table: HTMLTableElement, name: string) {
  const frame = table.ownerDocument.createElement('div');
  frame.className = 'table-scroll';
  frame.tabIndex = 0;
  frame.setAttribute('role', 'group');
  frame.setAttribute('aria-label', table.caption?.textContent?.trim() || name);
  table.replaceWith(frame);
  frame.append(table);
}
