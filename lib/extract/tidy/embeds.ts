import { foldSpace } from '../metadata/text.ts';
import { parseUrl } from '../parse-url.ts';

/**
 * Players, maps and foreign posts become links that name their host: nothing of them may load when the article is read.
 * They stand in a caption, as they are no part of the text.
 */
export function replaceEmbeds(root: Element, base: string): void {
  for (const embed of root.querySelectorAll('iframe, video, audio, object, embed')) {
    if (!root.contains(embed)) continue;
    const url = addressOf(embed, base);
    const inFigure = embed.closest('figure');
    if (!url || isTiny(embed)) embed.remove();
    else if (inFigure && root.contains(inFigure)) addToFigure(embed, inFigure, url);
    else embed.replaceWith(makeFigure(embed, url));
  }
  for (const drawing of root.querySelectorAll('svg, math, canvas')) {
    const formula =
      drawing.localName === 'math' ? (drawing.getAttribute('alttext') ?? drawing.textContent ?? '') : '';
    drawing.replaceWith(root.ownerDocument.createTextNode(formula));
  }
}

function addressOf(embed: Element, base: string): URL | null {
  const inner = embed.querySelector('source[src]')?.getAttribute('src');
  for (const given of ['src', 'data-src', 'data-lazy-src', 'data']
    .map((name) => embed.getAttribute(name))
    .concat(inner ?? null)) {
    const url = given ? parseUrl(given, base) : null;
    if (url && /^https?:$/.test(url.protocol)) return url;
  }
  return null;
}

/** Frames of a few pixels count readers. */
const isTiny = (embed: Element): boolean =>
  ['width', 'height'].some((name) => /^[0-5](?:px)?$/.test(embed.getAttribute(name) ?? ''));

function makeLink(embed: Element, url: URL): Element {
  const doc = embed.ownerDocument;
  const link = doc.createElement('a');
  const title = foldSpace(embed.getAttribute('title') ?? embed.getAttribute('aria-label') ?? '');
  const host = url.hostname.replace(/^www\./, '');
  link.setAttribute('href', url.href);
  link.textContent = title && title.length < 150 ? `${title} (${host})` : host;
  return link;
}

function makeFigure(embed: Element, url: URL): Element {
  const doc = embed.ownerDocument;
  const figure = doc.createElement('figure');
  const caption = doc.createElement('figcaption');
  const poster = embed.getAttribute('poster');
  if (poster && /^https?:/.test(poster)) {
    const image = doc.createElement('img');
    image.setAttribute('src', poster);
    figure.append(image);
  }
  caption.append(makeLink(embed, url));
  figure.append(caption);
  return figure;
}

function addToFigure(embed: Element, figure: Element, url: URL): void {
  const link = makeLink(embed, url);
  const caption = figure.querySelector('figcaption');
  embed.remove();
  if (caption) caption.prepend(link, ' ');
  else {
    const fresh = figure.ownerDocument.createElement('figcaption');
    fresh.append(link);
    figure.append(fresh);
  }
}
