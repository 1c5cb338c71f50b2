import { hasText } from './has-text.ts';
import type { Internals } from './swift-readability.ts';

/** As in Readability 0.6.0, `_cleanConditionally`, where the numbers are its own too. */
const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const TEXTISH = 'span,li,td,blockquote,dl,div,img,ol,p,pre,table,ul';
const EMBEDS = 'object,embed,iframe';
const COMMAS = 10;

type Table = Element & { _readabilityDataTable?: boolean };
const isData = (table: Table): boolean => Boolean(table._readabilityDataTable);

/** Whether Readability would take this box out of the article: each of its questions asked only when it decides. */
export function isShady(node: Element, tag: string, pass: Internals): boolean {
  if (tag === 'table' && isData(node)) return false;
  if (pass._hasAncestorTag(node, 'table', -1, isData) || pass._hasAncestorTag(node, 'code')) return false;
  for (const table of node.getElementsByTagName('table')) if (isData(table)) return false;
  const weight = pass._getClassWeight(node);
  if (weight < 0) return true;

  const text = pass._getInnerText(node);
  if (hasCommas(text)) return false;
  const embeds = node.querySelectorAll(EMBEDS);
  for (const embed of embeds)
    for (const { value } of embed.attributes) if (pass._allowedVideoRegex.test(value)) return false;
  if (pass.REGEXPS.adWords?.test(text) || pass.REGEXPS.loadingWords?.test(text)) return true;

  const count = (name: string): number => node.getElementsByTagName(name).length;
  const [p, img] = [count('p'), count('img')];
  let listed: boolean | null = null;
  const isList = (): boolean => {
    listed ??= tag === 'ul' || tag === 'ol' || lengthIn(node, 'ul,ol', pass) / text.length > 0.9;
    return listed;
  };
  let inFigure: boolean | null = null;
  const isInFigure = (): boolean => {
    inFigure ??= pass._hasAncestorTag(node, 'figure');
    return inFigure;
  };
  const linked = pass._getLinkDensity(node);
  const shady =
    (img > 1 && p / img < 0.5 && !isInFigure()) ||
    (count('li') - 100 > p && !isList()) ||
    count('input') > Math.floor(p / 3) ||
    (text.length < 25 &&
      (img === 0 || img > 2) &&
      linked > 0 &&
      !isList() &&
      !isInFigure() &&
      densityOf(node, text, pass) < 0.9) ||
    (weight < 25 && linked > 0.2 + pass._linkDensityModifier && !isList()) ||
    (weight >= 25 && linked > 0.5 + pass._linkDensityModifier) ||
    (embeds.length === 1 && text.length < 75) ||
    embeds.length > 1 ||
    (img === 0 && !hasTextIn(node, text));
  return shady && !(isList() && isListOfPictures(node, img));
}

/** Lists of pictures stay: no item with more than one element in it, and a picture for every item. */
function isListOfPictures(node: Element, pictures: number): boolean {
  for (let child = node.firstElementChild; child; child = child.nextElementSibling)
    if (child.childElementCount > 1) return false;
  return pictures === node.getElementsByTagName('li').length;
}

function hasCommas(text: string): boolean {
  let found = 0;
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1))
    if (++found === COMMAS) return true;
  return false;
}

function lengthIn(node: Element, selector: string, pass: Internals): number {
  let length = 0;
  for (const inner of node.querySelectorAll(selector)) length += pass._getInnerText(inner).length;
  return length;
}

const densityOf = (node: Element, text: string, pass: Internals): number =>
  text === '' ? 0 : lengthIn(node, HEADINGS, pass) / text.length;

/** Whether any text stands in an element that usually holds some. */
function hasTextIn(node: Element, text: string): boolean {
  if (text === '') return false;
  for (const inner of node.querySelectorAll(TEXTISH)) if (hasText(inner)) return true;
  return false;
}
