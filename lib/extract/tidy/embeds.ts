import { foldSpace } from '../metadata/text.ts';
import { parseUrl } from '../parse-url.ts';

/**
 * Players, maps and foreign posts become links that name their host, under the picture that the page itself shows in
 * their place: nothing of them may load when the article is read. They stand in a caption, as they are no part of the
 * text.
 */
export function replaceEmbeds(root: Element, base: string): void {
  for (const embed of root.querySelectorAll(`iframe, video, audio, object, embed, ${DRAWINGS}`)) {
    if (!root.contains(embed)) continue;
    if (isDrawing(embed)) {
      replaceDrawing(embed);
      continue;
    }
    const url = addressOf(embed, base);
    const inFigure = embed.closest('figure');
    if (!url || isTiny(embed)) embed.remove();
    else if (inFigure && root.contains(inFigure)) addToFigure(embed, inFigure, url, base);
    else embed.replaceWith(makeFigure(embed, url, base));
  }
}

const DRAWINGS = 'svg, math, canvas';
const isDrawing = ({ localName }: Element): boolean => DRAWINGS.split(', ').includes(localName);

/** Of a drawing nothing is left, of a formula its text. */
function replaceDrawing(drawing: Element): void {
  const formula =
    drawing.localName === 'math' ? (drawing.getAttribute('alttext') ?? drawing.textContent ?? '') : '';
  drawing.replaceWith(drawing.ownerDocument.createTextNode(formula));
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

function makeFigure(embed: Element, url: URL, base: string): Element {
  const doc = embed.ownerDocument;
  const figure = doc.createElement('figure');
  const caption = doc.createElement('figcaption');
  caption.append(makeLink(embed, url));
  figure.append(...thumbnail(embed, base), caption);
  return figure;
}

function addToFigure(embed: Element, figure: Element, url: URL, base: string): void {
  const link = makeLink(embed, url);
  const caption = figure.querySelector('figcaption');
  const hasPicture = [...figure.querySelectorAll('img')].some((it) => !embed.contains(it));
  if (!hasPicture) embed.before(...thumbnail(embed, base));
  embed.remove();
  if (caption) caption.prepend(link, ' ');
  else {
    const fresh = figure.ownerDocument.createElement('figcaption');
    fresh.append(link);
    figure.append(fresh);
  }
}

/**
 * The picture that the page has for an embed: named on it, inside it, in the page that it shows until it is pressed, or
 * behind it.
 */
function thumbnail(embed: Element, base: string): Element[] {
  const words = ['srcdoc', 'style'].map((name) => embed.getAttribute(name)).join(' ');
  const given = [
    ...['poster', 'data-poster', 'data-thumbnail', 'data-thumb'].map((name) => embed.getAttribute(name)),
    embed.querySelector('img')?.getAttribute('src'),
    /(?:<img\b[^>]*?\ssrc=|url\()["']?([^"'\s>)]+)/i.exec(words)?.[1],
  ];
  const url = parseUrl(given.find(Boolean) ?? '', base);
  if (!url || !given.some(Boolean) || !/^https?:$/.test(url.protocol)) return [];
  const image = embed.ownerDocument.createElement('img');
  image.src = url.href;
  return [image];
}
